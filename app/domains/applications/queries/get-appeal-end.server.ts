import { getParameter } from '~/domains/reference/index.server'
import { addDays } from '~/platform/clock.server'

/** Last day to appeal a decision made now (parameter `appeal-days`, an example value). */
export async function getAppealEnd(on: Date): Promise<Date> {
  const days = await getParameter('appeal-days', on)
  return addDays(on, Number(days?.value ?? 30n))
}

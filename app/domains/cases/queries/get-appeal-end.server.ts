import { getParameter } from '~/domains/reference/index.server'
import { addDays } from '~/platform/clock.server'
import type { Client } from '~/platform/work.server'

/** Last day to appeal a decision made on a day (parameter `appeal-days`, an example value). */
export async function getAppealEnd(on: Date, client?: Client): Promise<Date> {
  const days = await getParameter('appeal-days', on, client)
  return addDays(on, Number(days?.value ?? 30n))
}

import { getParameter } from '~/domains/reference/index.server'
import type { Client } from '~/platform/work.server'

/** Services whose time to answer is a number of the law that administrators set; the others' stands in their forms. */
const ofLaw: ReadonlyMap<string, string> = new Map([['device-voucher', 'answer-days']])

/** Working days in which a service that is asked for on a day is to be answered. */
export async function getAnswerDays(
  { code, workingDays }: { code: string; workingDays: number },
  on: Date,
  client?: Client,
): Promise<number> {
  const parameter = ofLaw.get(code)
  const found = parameter ? await getParameter(parameter, on, client) : null
  return found ? Number(found.value) : workingDays
}

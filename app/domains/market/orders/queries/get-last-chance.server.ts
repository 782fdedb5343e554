import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { overdueWorkingDays } from '../../rules'

/** Last day on which a late parcel can still be sent. `today` says which number of the law is in force. */
export async function getLastChance(shipByOn: Date, today: Date): Promise<Date> {
  const [days, holidays] = await Promise.all([getParameter('parcel-overdue-days', today), listHolidays()])
  return addWorkingDays(shipByOn, Number(days?.value ?? overdueWorkingDays), holidays)
}

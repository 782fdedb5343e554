import { addWorkingDays, isWorkingDay } from '~/domains/reference/index.server'
import { type MilestoneCode, planOf } from './milestones'

/** By which day each step is planned: its share of the working days from the day of acceptance to the promised one. */
export function planMilestones(
  deviceCode: string,
  { acceptedOn, readyOn }: { acceptedOn: Date; readyOn: Date },
  holidays: ReadonlySet<string>,
): { code: MilestoneCode; plannedOn: Date }[] {
  const total = countWorkingDays(acceptedOn, readyOn, holidays)
  return planOf(deviceCode).map(([code, percent]) => ({
    code,
    plannedOn: addWorkingDays(acceptedOn, Math.ceil((total * percent) / 100), holidays),
  }))
}

/** Working days after one day up to another; 0 when that is not later. */
export function countWorkingDays(after: Date, until: Date, holidays: ReadonlySet<string>): number {
  let count = 0
  for (let day = after.getTime() + 86_400_000; day <= until.getTime(); day += 86_400_000)
    if (isWorkingDay(new Date(day), holidays)) count += 1
  return count
}

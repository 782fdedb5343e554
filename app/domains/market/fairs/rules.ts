import type { FairStatus } from '~/platform/prisma/enums'

/** Of fewer sellers nothing is summed up in public: it would say what one of them earned. */
export const leastSellersShown = 3

/** The longest fair, the first day not counted; the database has the same. */
export const longestFair = 30

export const mostStands = 2000

/** Of one piece in one sale. */
export const mostUnitsSold = 99

export type FairTime = 'coming' | 'now' | 'over'

/** Where a fair stands on a day. */
export function timeOf({ fromOn, untilOn }: { fromOn: Date; untilOn: Date }, today: Date): FairTime {
  return today < fromOn ? 'coming' : today > untilOn ? 'over' : 'now'
}

/** Whether sellers may ask for a stand still: until the day before the last. */
export function takesSellers(fair: { status: FairStatus; untilOn: Date }, today: Date): boolean {
  return fair.status === 'announced' && today < fair.untilOn
}

/** Whether what is sold at its stands is written down: on its days. */
export function sellsToday(fair: { status: FairStatus; fromOn: Date; untilOn: Date }, today: Date): boolean {
  return fair.status === 'announced' && timeOf(fair, today) === 'now'
}

/** What was sold without a line is taken so many days after the fair; the database has the same. */
export const keptSaleDays = 7

/** Whether a sale that a phone kept was on a day of the fair by the phone's clock, and is not sent too late. */
export function soldThen(
  fair: { status: FairStatus; fromOn: Date; untilOn: Date },
  { told, today }: { told: Date; today: Date },
): boolean {
  const daysAfter = (today.getTime() - fair.untilOn.getTime()) / 86_400_000
  return sellsToday(fair, told) && told <= today && daysAfter <= keptSaleDays
}

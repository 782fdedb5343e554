import type { CeilingRequestStatus } from '~/platform/prisma/enums'

/** Why the State does not pay above its ceiling; the person reads it. */
export const ceilingRefusals = ['listedFits', 'cheaperFits', 'needNotShown', 'priceTooHigh', 'other'] as const

export type CeilingRefusal = (typeof ceilingRefusals)[number]

/** Days after a refusal within which another centre can be asked. An example value. */
export const ceilingAppealDays = 30

/** Whether a refusal can still be taken to another centre; days are midnight UTC. */
export function mayAppealCeiling(
  one: { status: CeilingRequestStatus; appealUntil: Date | null; hasAppeal: boolean },
  today: Date,
): boolean {
  return one.status === 'refused' && !one.hasAppeal && one.appealUntil !== null && today <= one.appealUntil
}

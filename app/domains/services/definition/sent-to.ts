import type { Outcome } from './outcome'

/** An answer to the offer of a place is awaited for so many working days; example value. */
const placeWorkingDays = 15

export interface SentTo {
  /** Of organisation. */
  kind: string
  /** Until its answer is due. */
  workingDays: number
  /** A place to live, which is offered to whoever applied first. */
  isPlace: boolean
}

/** Whom an outcome sends a person to; null where it sends nobody. */
export function sentTo(outcome: Outcome): SentTo | null {
  if (outcome.kind === 'referral')
    return { kind: outcome.to, workingDays: outcome.workingDays, isPlace: false }
  if (outcome.kind === 'placement')
    return { kind: outcome.place, workingDays: placeWorkingDays, isPlace: true }
  return null
}

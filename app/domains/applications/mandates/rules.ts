import { isGrownUp } from '~/domains/questions/schema'
import { readPinfl } from '~/lib/people/pinfl'

/** What a mandate may say: apply for services, see how her cases stand, spend a voucher that she was given,
 * sell in her shop (as its manager: the database gives and ends that role). */
export const mandateActs = ['apply', 'follow', 'spend', 'sell'] as const
export type MandateAct = (typeof mandateActs)[number]

/** For how many months: a power of attorney is given for three years at most (Civil Code, article 139). */
export const mandateTerms = ['1', '6', '12', '36'] as const
export type MandateTerm = (typeof mandateTerms)[number]

/** Days in which the other person answers (example value). */
export const answerDays = 14
/** Days before the last one on which both are told (example value). */
export const warnDays = 14

/** Of one holder that nobody has answered: more would be a way to send messages to strangers (example value). */
export const mostWaiting = 5
/** Codes that go to one phone about one mandate, and to one person about all of them in a day (example values). */
export const mostCodes = 3
export const mostCodesADay = 5
export const mostTries = 5
export const codeMs = 24 * 3_600_000
/** Between the right code and the answer. */
export const answerMs = 30 * 60_000

/** The last day of a mandate that begins on a day, at midnight UTC like every day. */
export function endOfTerm(today: Date, term: MandateTerm): Date {
  const months = today.getUTCMonth() + Number(term)
  // The month may be shorter: then it is its last day.
  const last = new Date(Date.UTC(today.getUTCFullYear(), months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(today.getUTCFullYear(), months, Math.min(today.getUTCDate(), last)))
}

/**
 * Whether somebody is grown up, and so speaks for herself. Her number says when she was born; an answer that says
 * otherwise makes nobody a child. Null numbers are those of children who are known by a birth certificate.
 */
export function isAdult(
  { pinfl, birthOn }: { pinfl: string | null; birthOn: string },
  today: string,
): boolean {
  const born = [birthOn, pinfl && readPinfl(pinfl)?.birthDate].filter((day): day is string => Boolean(day))
  return pinfl !== null && born.some((day) => isGrownUp(day, today))
}

/** A review may be changed for so long; an example value. */
const changeMs = 60 * 24 * 3_600_000
/** Pictures of one review. */
export const mostReviewPhotos = 3

/** Whether its writer may still change it: for a time, and as long as nobody has answered. */
export function mayChangeReview(
  { writtenAt, answer }: { writtenAt: Date; answer: string | null },
  now: Date,
): boolean {
  return answer === null && now < changeUntil(writtenAt)
}

/** Until when it may be changed. */
export function changeUntil(writtenAt: Date): Date {
  return new Date(writtenAt.getTime() + changeMs)
}

const familyEnding = /(?:ov|ova|ev|eva|yev|yeva|ов|ова|ев|ева|ёв|ёва)$/i
/** Two letters that are one sound in Uzbek are one initial. */
const initialOf = /^(?:sh|ch|oʻ|gʻ|.)/iu

/**
 * A first name and the initial of the family name, in whichever order a buyer typed the two: `Malika Y.`. A name alone
 * is itself; null for none.
 */
export function publicName(typed: string): string | null {
  const [first, second] = typed.trim().split(/\s+/)
  if (!first) return null
  if (!second) return first
  const [given, family] = familyEnding.test(first) ? [second, first] : [first, second]
  return `${given} ${initialOf.exec(family)?.[0] ?? ''}.`
}

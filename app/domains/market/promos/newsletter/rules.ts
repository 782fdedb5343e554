/**
 * The text of consent that is shown now, `newsletter.consent.text`. Whoever changes its words gives it the next number
 * and the day: what somebody agreed to is kept by that number.
 */
export const consentText = { number: 1, on: '2026-11-29' } as const

/** So long the link confirms an address (example value). */
export const confirmMs = 3 * 24 * 3_600_000

/** So many receivers a job. */
export const receiversAJob = 20

/** A letter that was handed to the provider so long ago, and of which nothing came back, was broken off. */
export const brokenOffMs = 10 * 60_000

/** A letter names so many products and pages at most. */
export const mostItems = 6

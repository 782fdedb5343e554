import type { MandateView } from '~/domains/applications/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** A mandate fit for JSON. */
export function describeMandate({ askedAt, givenAt, endedAt, validUntil, ...mandate }: MandateView) {
  return {
    ...mandate,
    askedAt: askedAt.toISOString(),
    givenAt: givenAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    validUntil: isoDay(validUntil),
  }
}

export type ShownMandate = ReturnType<typeof describeMandate>

import type { MandateView } from '~/domains/applications/index.server'

/** A mandate fit for JSON. */
export function describeMandate({ askedAt, givenAt, endedAt, validUntil, ...mandate }: MandateView) {
  return {
    ...mandate,
    askedAt: askedAt.toISOString(),
    givenAt: givenAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    validUntil: validUntil.toISOString().slice(0, 10),
  }
}

export type ShownMandate = ReturnType<typeof describeMandate>

import { ok, type Result, refuse } from '~/lib/result'

const minute = 60_000

export const currency = 'UZS'

/** Stripe keeps a page open for at least 30 minutes; the rest is for asking again with the same parameters. */
const shortestSessionMs = 35 * minute

/** A page that nobody was sent to is given up this long after it must have closed. */
const orphanGraceMs = 60 * minute

/** When the provider's page closes: with the hold, but never sooner than the provider allows. Same input, same answer. */
export function sessionEnd(holdEndsAt: Date, createdAt: Date): Date {
  return new Date(Math.max(holdEndsAt.getTime(), createdAt.getTime() + shortestSessionMs))
}

/** True when a payment that never got a page can no longer be paid by anybody. */
export function isAbandoned(payment: { expiresAt: Date; createdAt: Date }, now: Date): boolean {
  return now.getTime() > sessionEnd(payment.expiresAt, payment.createdAt).getTime() + orphanGraceMs
}

export type AmountError = 'payments.error.amountTooSmall' | 'payments.error.amountTooLarge'

/** Whether one charge may be this high. `details.bound` is the limit in whole soʻm, grouped as the language writes it. */
export function checkAmount(
  amountTiyin: bigint,
  limits: { minTiyin: bigint; maxTiyin: bigint },
  locale: string,
): Result<null, AmountError> {
  if (amountTiyin < limits.minTiyin) {
    return refuse('payments.error.amountTooSmall', {
      bound: groupSom((limits.minTiyin + 99n) / 100n, locale),
    })
  }
  if (amountTiyin > limits.maxTiyin) {
    return refuse('payments.error.amountTooLarge', { bound: groupSom(limits.maxTiyin / 100n, locale) })
  }
  return ok(null)
}

/** What can still be refunded: failed refunds count too, for their money is still owed to the payer. */
export function refundableTiyin(paidTiyin: bigint, refundTiyins: readonly bigint[]): bigint {
  return refundTiyins.reduce((left, amount) => left - amount, paidTiyin)
}

/**
 * The provider's key of a refund. It stays while the answer is not known, so that a lost one is asked for again and
 * not paid twice; only a refund that failed for certain gets another, with its next attempt.
 */
export function refundKey(refund: { id: string; attempt: number }): string {
  return refund.attempt === 1 ? refund.id : `${refund.id}:${refund.attempt}`
}

function groupSom(som: bigint, locale: string): string {
  return String(som).replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : '\u00A0')
}

import { ok, type Result, refuse } from '~/lib/result'
import type { ChargeLimits, PaymentProviders } from './ports'

const minute = 60_000

export const currency = 'UZS'

/** A page that nobody was sent to is given up this long after it must have closed. */
const orphanGraceMs = 60 * minute

interface Times {
  /** When what is held for the payer is given back. */
  expiresAt: Date
  /** So far the payer can put that off; null when she cannot. */
  latestEndAt: Date | null
  createdAt: Date
}

/**
 * When the provider's page closes by itself: with the hold, put off as far as can be, but never sooner than the provider
 * allows. One that is not needed any more is closed before (`expirePayment`). Same payment, same answer.
 */
export function sessionEnd({ expiresAt, latestEndAt, createdAt }: Times, shortestPageMs: number): Date {
  const end = latestEndAt ?? expiresAt
  return new Date(Math.max(end.getTime(), createdAt.getTime() + shortestPageMs))
}

/** True when a payment that never got a page can no longer be paid by anybody. */
export function isAbandoned(payment: Times, shortestPageMs: number, now: Date): boolean {
  return now.getTime() > sessionEnd(payment, shortestPageMs).getTime() + orphanGraceMs
}

export type AmountError = 'payments.error.amountTooSmall' | 'payments.error.amountTooLarge'

/** Whether one charge may be this high. `details.bound` is the limit in whole soʻm, grouped as the language writes it. */
export function checkAmount(
  amountTiyin: bigint,
  limits: ChargeLimits,
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

/**
 * The provider that a sum is paid through: the first that takes it. `details.bound` is the widest limit of all, so that
 * nobody is told to pay less than some provider takes.
 */
export function chooseProvider(
  providers: PaymentProviders,
  amountTiyin: bigint,
  locale: string,
): Result<string, AmountError | 'payments.error.refusedByProvider'> {
  const offers = Object.entries(providers).flatMap(([code, provider]) => {
    const limits = provider.limits(currency)
    return limits ? [{ code, ...limits }] : []
  })
  const [first] = offers
  if (!first) return refuse('payments.error.refusedByProvider', { reason: 'currency' })
  const fitting = offers.find(({ minTiyin, maxTiyin }) => amountTiyin >= minTiyin && amountTiyin <= maxTiyin)
  if (fitting) return ok(fitting.code)
  const byMost = (a: ChargeLimits, b: ChargeLimits) => Number(b.maxTiyin - a.maxTiyin)
  const byLeast = (a: ChargeLimits, b: ChargeLimits) => Number(a.minTiyin - b.minTiyin)
  const { maxTiyin } = offers.toSorted(byMost)[0] ?? first
  const { minTiyin } = offers.toSorted(byLeast)[0] ?? first
  const outside = checkAmount(amountTiyin, { minTiyin, maxTiyin }, locale)
  return outside.ok ? refuse('payments.error.refusedByProvider', { reason: 'amount' }) : outside
}

export type PayableError =
  | 'payments.error.notFound'
  | 'payments.error.amountDiffers'
  | 'payments.error.notPayable'

/** Whether a provider that calls the portal may take this sum for this payment now. */
export function checkPayable(
  intent: { provider: string; amountTiyin: bigint; status: string; expiresAt: Date } | null,
  asked: { provider: string; amountTiyin: bigint; now: Date },
): Result<null, PayableError> {
  if (intent?.provider !== asked.provider) return refuse('payments.error.notFound')
  if (intent.amountTiyin !== asked.amountTiyin) return refuse('payments.error.amountDiffers')
  const isOpen = intent.status === 'open' && intent.expiresAt > asked.now
  return isOpen ? ok(null) : refuse('payments.error.notPayable')
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

/** The refund of a payment that its subject turned back, by the payment's id. */
export function turnedBackKey(intentId: string): string {
  return `payment.refused:${intentId}`
}

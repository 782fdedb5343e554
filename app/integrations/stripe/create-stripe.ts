import Stripe from 'stripe'
import type { ChargeLimits, CheckoutRequest, HostedPage } from '~/domains/payments/ports'
import { ownValue } from '~/lib/own-value'
import { ok, refuse } from '~/lib/result'
import { nameLookupFailure, nameWriteFailure } from './failures'
import { readStripeEvent } from './read-event'
import { readProviderRefund, readRefund, readSession } from './read-objects'

export interface StripeConfig {
  secretKey: string
  webhookSecret: string
  /** Another host that speaks Stripe's API, e.g. `http://127.0.0.1:3100`; Stripe itself when not given. */
  apiUrl?: string
  /** 10 seconds when not given. */
  timeoutMs?: number
  now?: () => Date
}

/** Eight digits of minor units at most; about 0.50 US dollars at least (PITFALLS, DOMAIN 6.4; UZS is an example value). */
const limits: Record<string, ChargeLimits> = {
  UZS: { minTiyin: 610_000n, maxTiyin: 99_999_999n },
  USD: { minTiyin: 50n, maxTiyin: 99_999_999n },
}

/** Stripe refuses sessions shorter than 30 minutes; one more covers the clocks. */
const shortestSessionMs = 31 * 60_000
const longestSessionMs = 24 * 3600_000 - 60_000

/** The page is open that long at least; beyond what Stripe asks for, so that a repeat with the same end is taken too. */
const shortestPageMs = 35 * 60_000

const expanded = { expand: ['payment_intent'] }

/** Cards through Stripe Checkout, by the official SDK. */
export function createStripe(config: StripeConfig): HostedPage {
  const stripe = createClient(config)
  const now = config.now ?? (() => new Date())
  const lookUp = async (sessionId: string) =>
    readSession(await stripe.checkout.sessions.retrieve(sessionId, expanded))

  return {
    kind: 'hostedPage',
    name: 'Stripe',
    limits: (currency) => ownValue(limits, currency.toUpperCase()) ?? null,
    shortestPageMs,
    payOrigins: [payOrigin(config.apiUrl)],

    async createCheckout(request) {
      const sum = request.lines.reduce(
        (total, line) => total + line.unitAmountTiyin * BigInt(line.quantity),
        0n,
      )
      if (sum !== request.amountTiyin) throw new Error('The lines of a checkout do not add up to its amount')
      const range = ownValue(limits, request.currency.toUpperCase())
      if (!range) return refuse('payments.error.refusedByProvider', { reason: 'currency' })
      if (sum < range.minTiyin) return refuse('payments.error.amountTooSmall')
      if (sum > range.maxTiyin) return refuse('payments.error.amountTooLarge')
      try {
        const options = { idempotencyKey: request.idempotencyKey }
        const { id, url } = await stripe.checkout.sessions.create(describeSession(request, now()), options)
        return url
          ? ok({ sessionId: id, url })
          : refuse('payments.error.refusedByProvider', { reason: 'closed' })
      } catch (error) {
        return nameWriteFailure(error)
      }
    },

    async retrieve(sessionId) {
      try {
        return ok(await lookUp(sessionId))
      } catch (error) {
        return nameLookupFailure(error)
      }
    },

    async expire(sessionId) {
      try {
        return ok(readSession(await stripe.checkout.sessions.expire(sessionId, expanded)))
      } catch {
        // Already paid, already expired, or no answer: only the session itself can tell.
        try {
          const state = await lookUp(sessionId)
          const isOpen = state.status === 'open' || state.status === 'declined'
          return isOpen ? refuse('payments.error.providerUnavailable') : ok(state)
        } catch (error) {
          return nameLookupFailure(error)
        }
      }
    },

    async refund({ paymentReference, amountTiyin, idempotencyKey, metadata }) {
      try {
        const refund = await stripe.refunds.create(
          { payment_intent: paymentReference, amount: Number(amountTiyin), ...(metadata && { metadata }) },
          { idempotencyKey },
        )
        return ok(readRefund(refund))
      } catch (error) {
        return nameWriteFailure(error)
      }
    },

    async findRefund({ paymentReference, refundId }) {
      try {
        const listed = await stripe.refunds.list({ payment_intent: paymentReference, limit: 100 })
        // Stripe lists the newest first. One payment has far fewer than a hundred refunds.
        const ours = listed.data.filter(({ metadata }) => metadata?.refundId === refundId).map(readRefund)
        return ok(ours.find(({ status }) => status !== 'failed') ?? ours[0] ?? null)
      } catch (error) {
        return nameLookupFailure(error)
      }
    },

    async listRefunds(paymentReference) {
      try {
        const listed = await stripe.refunds.list({ payment_intent: paymentReference, limit: 100 })
        return ok(listed.data.map(readProviderRefund))
      } catch (error) {
        return nameLookupFailure(error)
      }
    },

    readEvent({ rawBody, header }) {
      const signature = header('Stripe-Signature')
      // Their library refuses what is old; what claims to be of the future would stay good until then.
      if (!signature || isOfFuture(signature, now())) return refuse('payments.error.badSignature')
      try {
        return ok(readStripeEvent(stripe.webhooks.constructEvent(rawBody, signature, config.webhookSecret)))
      } catch {
        return refuse('payments.error.badSignature')
      }
    },
  }
}

/** Stripe shows its pages at another address than that of its API; a stand-in has one for both. */
function payOrigin(apiUrl: string | undefined): string {
  const { hostname, origin } = new URL(apiUrl ?? 'https://api.stripe.com')
  return hostname === 'api.stripe.com' ? 'https://checkout.stripe.com' : origin
}

const aheadSeconds = 300

/** Whether a signature (`t=<seconds>,v1=…`) is dated further ahead than two clocks may differ. */
function isOfFuture(signature: string, now: Date): boolean {
  const limit = now.getTime() / 1000 + aheadSeconds
  return [...signature.matchAll(/t=(\d+)/g)].some(([, seconds]) => Number(seconds) > limit)
}

function createClient({ secretKey, apiUrl, timeoutMs = 10_000 }: StripeConfig): Stripe {
  const url = apiUrl ? new URL(apiUrl) : null
  return new Stripe(secretKey, {
    timeout: timeoutMs,
    // Repeats carry the same idempotency key, so a lost answer is asked for again, not done again.
    maxNetworkRetries: 2,
    telemetry: false,
    ...(url && {
      host: url.hostname,
      port: url.port || (url.protocol === 'https:' ? '443' : '80'),
      protocol: url.protocol === 'https:' ? ('https' as const) : ('http' as const),
    }),
  })
}

function describeSession(request: CheckoutRequest, now: Date): Stripe.Checkout.SessionCreateParams {
  const metadata = { ...request.metadata, intentId: request.intentId }
  return {
    mode: 'payment',
    client_reference_id: request.intentId,
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    locale: request.locale === 'ru' || request.locale === 'en' ? request.locale : 'auto',
    expires_at: Math.floor(clampExpiry(request.expiresAt, now) / 1000),
    metadata,
    payment_intent_data: { metadata },
    line_items: request.lines.map((line) => ({
      quantity: line.quantity,
      price_data: {
        currency: request.currency.toLowerCase(),
        unit_amount: Number(line.unitAmountTiyin),
        product_data: { name: line.name },
      },
    })),
  }
}

function clampExpiry(expiresAt: Date, now: Date): number {
  const wanted = expiresAt.getTime() - now.getTime()
  return now.getTime() + Math.min(Math.max(wanted, shortestSessionMs), longestSessionMs)
}

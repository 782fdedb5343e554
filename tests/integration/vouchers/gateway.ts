import type { CheckoutState, CheckoutStatus, HostedPage } from '~/domains/payments/ports'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { ok, refuse } from '~/lib/result'

export interface TestGateway extends HostedPage {
  /** The payer pays on the page of this intent; false when it is closed. */
  pay(intentId: string): boolean
  /** What the provider says of this intent's page from now on. */
  put(intentId: string, status: CheckoutStatus): void
  /** While it does not answer. */
  isDeaf: boolean
  refundedTiyin(): bigint
}

/** A provider in memory, with Stripe's limits: for sequences too long for HTTP. */
export function createTestGateway(): TestGateway {
  const sessions = new Map<string, CheckoutState>()
  let refunded = 0n
  const find = (sessionId: string) => {
    if (gateway.isDeaf) return refuse('payments.error.providerUnavailable' as const)
    const session = sessions.get(sessionId)
    return session ? ok({ ...session }) : refuse('payments.error.notFound' as const)
  }
  const gateway: TestGateway = {
    kind: 'hostedPage',
    name: 'Test',
    shortestPageMs: 35 * 60_000,
    payOrigins: [],
    isDeaf: false,
    limits: () => ({ minTiyin: som(6_100), maxTiyin: 99_999_999n }),
    async createCheckout({ intentId, amountTiyin, currency }) {
      const sessionId = `cs_${intentId}`
      if (!sessions.has(sessionId))
        sessions.set(sessionId, {
          sessionId,
          status: 'open',
          intentId,
          paymentReference: null,
          amountTiyin,
          currency,
        })
      return ok({ sessionId, url: `https://pay.example/${sessionId}` })
    },
    async retrieve(sessionId) {
      return find(sessionId)
    },
    async expire(sessionId) {
      const session = sessions.get(sessionId)
      if (session?.status === 'open') session.status = 'expired'
      return find(sessionId)
    },
    async refund({ amountTiyin }) {
      refunded += amountTiyin
      return ok({ refundId: newId(), status: 'succeeded' })
    },
    async findRefund() {
      return ok(null)
    },
    listRefunds: async () => ok([]),
    readEvent: () => refuse('payments.error.badSignature'),
    pay(intentId) {
      const session = sessions.get(`cs_${intentId}`)
      if (session?.status !== 'open') return false
      session.status = 'paid'
      session.paymentReference = `pi_${intentId}`
      return true
    },
    put(intentId, status) {
      const session = sessions.get(`cs_${intentId}`)
      if (!session) return
      session.status = status
      if (status === 'paid') session.paymentReference = `pi_${intentId}`
    },
    refundedTiyin: () => refunded,
  }
  return gateway
}

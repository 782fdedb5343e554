import { missing } from './failure'
import { putCharge } from './intents'
import type { Refunds } from './refunds'
import type { Settlements } from './settlements'
import { type Charge, type Dispute, type Intent, newId, type StripeState, seconds } from './state'
import type { Webhooks } from './webhooks'

export const disputeEnds = ['reinstate', 'won', 'lost'] as const

/** What moves money at the provider without the portal: its customers, banks, and people in its dashboard. */
export interface Outside {
  /** The cardholder disputes a charge: the sum is withdrawn at once. */
  dispute(chargeId: string): Promise<void>
  /** The bank decides, or gives the sum back first. */
  endDispute(disputeId: string, how: (typeof disputeEnds)[number]): Promise<void>
  /** Somebody refunds what is left of a charge in the dashboard. */
  refund(chargeId: string): void
  /** A payout to the portal's bank account comes back. */
  failPayout(): Promise<void>
  /** A payment that belongs to nothing of the portal's. */
  payUnknown(): Promise<void>
  /** An open page is paid with another sum than the portal asked for. */
  payOther(sessionId: string): Promise<void>
}

const som = 100

export function createOutside(
  state: StripeState,
  webhooks: Webhooks,
  refunds: Refunds,
  settlements: Settlements,
): Outside {
  return {
    async dispute(chargeId) {
      const dispute = openDispute(getCharge(state, chargeId))
      state.disputes.set(dispute.id, dispute)
      await webhooks.emit('charge.dispute.created', dispute)
      await webhooks.emit('charge.dispute.funds_withdrawn', dispute)
    },
    async endDispute(disputeId, how) {
      const dispute = state.disputes.get(disputeId)
      if (!dispute) throw missing('dispute', disputeId, 'dispute')
      if (how === 'reinstate') return webhooks.emit('charge.dispute.funds_reinstated', dispute)
      dispute.status = how
      await webhooks.emit('charge.dispute.closed', dispute)
    },
    refund(chargeId) {
      refunds.create({ charge: chargeId, reason: 'requested_by_customer' })
    },
    failPayout() {
      return webhooks.emit('payout.failed', {
        ...{ id: newId('po'), object: 'payout', amount: 1_500_000 * som, currency: 'uzs', status: 'failed' },
        failure_code: 'account_closed',
      })
    },
    async payUnknown() {
      const intent = strangeIntent()
      state.intents.set(intent.id, intent)
      const charge = putCharge(state, intent)
      await webhooks.emit('charge.succeeded', charge)
      await webhooks.emit('payment_intent.succeeded', intent)
    },
    async payOther(sessionId) {
      const session = state.sessions.get(sessionId)
      if (session?.status !== 'open') throw missing('checkout.session', sessionId, 'session')
      Object.assign(session, {
        status: 'complete',
        url: null,
        amount_total: session.amount_total + 1_000 * som,
      })
      await settlements.settleNow(session)
    },
  }
}

function getCharge(state: StripeState, id: string): Charge {
  const charge = state.charges.get(id)
  if (!charge) throw missing('charge', id, 'charge')
  return charge
}

function openDispute({ id: charge, amount, currency, payment_intent }: Charge): Dispute {
  const common = { object: 'dispute', livemode: false, metadata: {}, reason: 'fraudulent' } as const
  const created = seconds(Date.now())
  return {
    ...common,
    id: newId('dp'),
    amount,
    charge,
    created,
    currency,
    payment_intent,
    status: 'needs_response',
  }
}

function strangeIntent(): Intent {
  return {
    id: newId('pi'),
    object: 'payment_intent',
    amount: 75_000 * som,
    amount_received: 0,
    created: seconds(Date.now()),
    currency: 'uzs',
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: {},
    status: 'processing',
  }
}

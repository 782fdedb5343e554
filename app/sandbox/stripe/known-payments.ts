import fs from 'node:fs'
import { writeKeptFile } from '../kit/kept-file'
import { keptIn } from '../kit/memory'
import { makeIntent, putCharge } from './intents'
import { describeStripeState, readStripeState } from './memory'
import { createStripeState, type Session, type StripeState, seconds } from './state'

/** A payment that was made without this stand-in, told by whoever made it. */
export interface KnownPayment {
  sessionId: string
  /** What came with the request as `client_reference_id`. */
  reference: string
  status: 'expired' | 'open' | 'paid'
  /** `pi_…`; null unless paid. */
  paymentReference: string | null
  /** Where it is paid; null unless open. */
  url: string | null
  /** In hundredths of the currency. */
  amount: number
  /** Three small letters. */
  currency: string
  createdAt: Date
  expiresAt: Date
  refunds: {
    id: string
    amount: number
    status: 'failed' | 'pending' | 'succeeded'
    createdAt: Date
    metadata: Record<string, string>
  }[]
}

/** True when the stand-in finds something in this folder that it can start from. */
export function hasStripeMemory(folder: string): boolean {
  const file = keptIn(folder, 'stripe')
  return file !== null && fs.existsSync(file) && readStripeState(file) !== null
}

/** Writes the memory of a stand-in that has none yet; it must not be running. */
export function writeStripeMemory(folder: string, payments: readonly KnownPayment[]): void {
  const state = createStripeState()
  for (const payment of payments) putPayment(state, payment)
  const file = keptIn(folder, 'stripe')
  if (file) writeKeptFile(file, describeStripeState(state))
}

function putPayment(state: StripeState, payment: KnownPayment): void {
  const session = describeSession(payment)
  state.sessions.set(session.id, session)
  state.intentMetadata.set(session.id, { intentId: payment.reference })
  if (payment.status !== 'paid') return
  const made = makeIntent(state, session)
  const intent = { ...made, id: payment.paymentReference ?? made.id, created: session.created }
  state.intents.delete(made.id)
  state.intents.set(intent.id, intent)
  session.payment_intent = intent.id
  const charge = putCharge(state, intent)
  charge.created = session.created
  for (const { id, amount, status, createdAt, metadata } of payment.refunds) {
    state.refunds.set(id, {
      id,
      object: 'refund',
      amount,
      charge: charge.id,
      created: seconds(createdAt.getTime()),
      currency: payment.currency,
      metadata,
      payment_intent: intent.id,
      reason: null,
      status,
    })
    if (status !== 'failed') charge.amount_refunded += amount
  }
  charge.refunded = charge.amount_refunded === charge.amount
}

function describeSession({ status, ...payment }: KnownPayment): Session {
  const isPaid = status === 'paid'
  return {
    id: payment.sessionId,
    object: 'checkout.session',
    amount_subtotal: payment.amount,
    amount_total: payment.amount,
    cancel_url: null,
    client_reference_id: payment.reference,
    created: seconds(payment.createdAt.getTime()),
    currency: payment.currency,
    customer_details: null,
    customer_email: null,
    expires_at: seconds(payment.expiresAt.getTime()),
    livemode: false,
    locale: null,
    metadata: { intentId: payment.reference },
    mode: 'payment',
    payment_intent: null,
    payment_method_types: ['card'],
    payment_status: isPaid ? 'paid' : 'unpaid',
    status: isPaid ? 'complete' : status === 'open' ? 'open' : 'expired',
    success_url: null,
    url: status === 'open' ? payment.url : null,
  }
}

import { randomBytes } from 'node:crypto'

export interface Line {
  id: string
  object: 'item'
  amount_subtotal: number
  amount_total: number
  currency: string
  description: string
  quantity: number
  price: { id: string; object: 'price'; unit_amount: number; currency: string }
}

export interface Session {
  id: string
  object: 'checkout.session'
  amount_subtotal: number
  amount_total: number
  cancel_url: string | null
  client_reference_id: string | null
  created: number
  currency: string
  customer_details: { email: string | null } | null
  customer_email: string | null
  expires_at: number
  livemode: false
  locale: string | null
  metadata: Record<string, string>
  mode: 'payment'
  payment_intent: string | null
  payment_method_types: string[]
  payment_status: 'paid' | 'unpaid'
  status: 'complete' | 'expired' | 'open'
  success_url: string | null
  url: string | null
}

export interface Intent {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  created: number
  currency: string
  latest_charge: string | null
  livemode: false
  /** Why the last try failed; null when none did, or a later one went through. */
  last_payment_error: { code: string; type: string; message: string } | null
  metadata: Record<string, string>
  status: 'canceled' | 'processing' | 'requires_payment_method' | 'succeeded'
}

export interface Charge {
  id: string
  object: 'charge'
  amount: number
  amount_refunded: number
  created: number
  currency: string
  livemode: false
  metadata: Record<string, string>
  paid: true
  payment_intent: string
  refunded: boolean
  status: 'succeeded'
}

export interface Refund {
  id: string
  object: 'refund'
  amount: number
  charge: string
  created: number
  currency: string
  failure_reason?: string
  metadata: Record<string, string>
  payment_intent: string
  reason: string | null
  status: 'failed' | 'pending' | 'succeeded'
}

export interface Dispute {
  id: string
  object: 'dispute'
  amount: number
  charge: string
  created: number
  currency: string
  livemode: false
  metadata: Record<string, string>
  payment_intent: string
  reason: 'fraudulent'
  status: 'lost' | 'needs_response' | 'won'
}

export interface StripeEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: unknown }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** A payment whose money is still on its way. */
export interface Settling {
  /** When it ends by itself, in milliseconds since 1970. */
  at: number
  outcome: 'failed' | 'succeeded'
}

/** The answer to a writing call, kept by its idempotency key. */
export interface KeptAnswer {
  /** Of the request. */
  hash: string
  body: string
  /** Milliseconds since 1970. */
  at: number
}

export interface StripeState {
  sessions: Map<string, Session>
  /** By session. */
  lines: Map<string, Line[]>
  /** What the payment intent of a session will carry, by session. */
  intentMetadata: Map<string, Record<string, string>>
  intents: Map<string, Intent>
  charges: Map<string, Charge>
  refunds: Map<string, Refund>
  disputes: Map<string, Dispute>
  events: Map<string, StripeEvent>
  /** By session. */
  settling: Map<string, Settling>
  /** By idempotency key. */
  answers: Map<string, KeptAnswer>
}

export function createStripeState(): StripeState {
  return {
    sessions: new Map(),
    lines: new Map(),
    intentMetadata: new Map(),
    intents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    events: new Map(),
    settling: new Map(),
    answers: new Map(),
  }
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`
}

export function seconds(now: number): number {
  return Math.floor(now / 1000)
}

import { hasStripeMemory, type KnownPayment, writeStripeMemory } from '../../sandbox/stripe/known-payments'
import { withClient } from '../database/database'
import { makeFolder } from '../project/data-folder'

interface PaymentRow {
  id: string
  session_id: string
  payment_reference: string | null
  pay_url: string | null
  status: string
  amount_tiyin: string
  currency: string
  created_at: Date
  expires_at: Date
}

interface RefundRow {
  id: string
  payment_intent_id: string
  provider_refund_id: string
  amount_tiyin: string
  status: string
  attempt: number
  created_at: Date
}

/** Stand-ins of providers that keep payments of their own, by the provider's code. */
const memories = {
  stripe: { has: hasStripeMemory, write: writeStripeMemory },
}

/**
 * Tells a stand-in that remembers nothing what was paid through it so far: after a seeding, whose payments were never
 * made on its page, and when its file was lost. So the refund of a seeded order finds its payment. The stand-in must
 * not be running; one that remembers something is left alone.
 */
export async function handOverPayments(ownerUrl: string, folder: string): Promise<void> {
  for (const [provider, memory] of Object.entries(memories)) {
    if (memory.has(folder)) continue
    const { payments, refunds } = await readPayments(ownerUrl, provider)
    makeFolder(folder)
    memory.write(
      folder,
      payments.map((payment) => toKnown(payment, refunds.get(payment.id) ?? [])),
    )
  }
}

async function readPayments(ownerUrl: string, provider: string) {
  return withClient(ownerUrl, async (client) => {
    const payments = await client.query<PaymentRow>(
      `SELECT id, session_id, payment_reference, pay_url, status, amount_tiyin, currency, created_at, expires_at
       FROM payment_intent WHERE session_id IS NOT NULL AND provider = $1 ORDER BY created_at, id`,
      [provider],
    )
    const refunds = await client.query<RefundRow>(
      `SELECT id, payment_intent_id, provider_refund_id, amount_tiyin, status, attempt, created_at
       FROM refund WHERE provider_refund_id IS NOT NULL ORDER BY created_at, id`,
    )
    const byPayment = new Map<string, RefundRow[]>()
    for (const refund of refunds.rows) {
      byPayment.set(refund.payment_intent_id, [...(byPayment.get(refund.payment_intent_id) ?? []), refund])
    }
    return { payments: payments.rows, refunds: byPayment }
  })
}

const refundStatus: Record<string, KnownPayment['refunds'][number]['status']> = {
  requested: 'pending',
  completed: 'succeeded',
}

function toKnown(row: PaymentRow, refunds: RefundRow[]): KnownPayment {
  const isPaid = row.status === 'paid' || row.status === 'refunded'
  const isOver = row.status === 'expired' || row.status === 'cancelled'
  return {
    sessionId: row.session_id,
    reference: row.id,
    status: isPaid ? 'paid' : isOver ? 'expired' : 'open',
    paymentReference: row.payment_reference,
    url: row.pay_url,
    amount: Number(row.amount_tiyin),
    currency: row.currency.toLowerCase(),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    refunds: refunds.map((refund) => ({
      id: refund.provider_refund_id,
      amount: Number(refund.amount_tiyin),
      status: refundStatus[refund.status] ?? 'failed',
      createdAt: refund.created_at,
      // As the portal sends it with the refund, to find it again.
      metadata: { refundId: refund.attempt === 1 ? refund.id : `${refund.id}:${refund.attempt}` },
    })),
  }
}

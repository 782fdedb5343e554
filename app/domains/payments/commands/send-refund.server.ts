import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import type { PaymentGatewayError, RefundState } from '../ports'
import { gatewayOf } from '../providers.server'
import { refundKey } from '../rules'
import type { GatewayPorts } from '../schema'
import { recordRefundOutcome } from './record-refund-outcome.server'

type RefundWithIntent = Prisma.RefundGetPayload<{ include: { intent: true } }>

/** Nothing was said for sure: the same request is made again later. */
const retried: readonly PaymentGatewayError[] = [
  'payments.error.providerUnavailable',
  'payments.error.outcomeUnknown',
]

/**
 * Job `payments.refund`. Looks first whether the provider has it already, since it forgets idempotency keys after a
 * day, then asks with the refund's own key. Throws, to be tried again, while the answer is not known.
 */
export async function sendRefund(context: ContextWith<GatewayPorts>, refundId: string): Promise<void> {
  const refund = await readRefund(refundId)
  if (refund?.status !== 'requested') return
  const paymentReference = referenceOf(refund)
  const known = await findAtProvider(context, refund)
  if (known) return recordRefundOutcome(context, refundId, known)
  const answer = await gatewayOf(context, refund.intent.provider).refund({
    paymentReference,
    amountTiyin: refund.amountTiyin,
    idempotencyKey: refundKey(refund),
    metadata: { refundId: refundKey(refund) },
  })
  if (answer.ok) return recordRefundOutcome(context, refundId, answer.value)
  if (retried.includes(answer.error)) throw new Error(`refund ${refundId}: ${answer.error}`)
  const reason = String(answer.details?.reason ?? answer.error)
  return recordRefundOutcome(context, refundId, {
    refundId: refund.providerRefundId,
    status: 'failed',
    reason,
  })
}

/** Asks the provider how a refund stands now: for its events, and for what is pending for long. */
export async function refreshRefund(context: ContextWith<GatewayPorts>, refundId: string): Promise<void> {
  const refund = await readRefund(refundId)
  if (!refund) return
  const known = await findAtProvider(context, refund)
  if (known) await recordRefundOutcome(context, refundId, known)
}

function readRefund(id: string): Promise<RefundWithIntent | null> {
  return transaction(systemScope, (tx) => tx.refund.findUnique({ where: { id }, include: { intent: true } }))
}

async function findAtProvider(
  context: ContextWith<GatewayPorts>,
  refund: RefundWithIntent,
): Promise<RefundState | null> {
  const paymentReference = referenceOf(refund)
  const found = await gatewayOf(context, refund.intent.provider).findRefund({
    paymentReference,
    refundId: refundKey(refund),
  })
  if (found.ok) return found.value
  // No such payment there: asking for the refund then says so, and the operator sees a failure, not a job without end.
  if (found.error === 'payments.error.notFound') return null
  throw new Error(`refund ${refund.id}: ${found.error}`)
}

function referenceOf(refund: RefundWithIntent): string {
  const reference = refund.intent.paymentReference
  if (!reference) throw new Error(`refund ${refund.id}: the payment has no reference at the provider`)
  return reference
}

import type { ContextWith } from '~/domains/identity/context'
import type { RefundState } from '../ports'
import { gatewayOf } from '../providers.server'
import { type RefundWithIntent, referenceOf } from '../rows/read-refund.server'
import { refundKey } from '../rules'
import type { GatewayPorts } from '../schema'

/** A refund as its provider has it; null when it has none. Throws while it does not answer. */
export async function findAtProvider(
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

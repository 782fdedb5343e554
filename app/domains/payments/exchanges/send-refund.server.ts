import type { ContextWith } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal } from '../as-portal.server'
import { recordRefundOutcome } from '../commands/record-refund-outcome.server'
import type { PaymentGatewayError } from '../ports'
import { gatewayOf } from '../providers.server'
import { readRefund, referenceOf } from '../rows/read-refund.server'
import { refundKey } from '../rules'
import type { GatewayPorts } from '../schema'
import { findAtProvider } from './find-at-provider.server'

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
  const refund = await perform(systemScope, readRefund, refundId)
  if (refund?.status !== 'requested') return
  const paymentReference = referenceOf(refund)
  const known = await findAtProvider(context, refund)
  if (known) return perform(asPortal(context), recordRefundOutcome, refundId, known)
  const answer = await gatewayOf(context, refund.intent.provider).refund({
    paymentReference,
    amountTiyin: refund.amountTiyin,
    idempotencyKey: refundKey(refund),
    metadata: { refundId: refundKey(refund) },
  })
  if (answer.ok) return perform(asPortal(context), recordRefundOutcome, refundId, answer.value)
  if (retried.includes(answer.error)) throw new Error(`refund ${refundId}: ${answer.error}`)
  const reason = String(answer.details?.reason ?? answer.error)
  return perform(asPortal(context), recordRefundOutcome, refundId, {
    refundId: refund.providerRefundId,
    status: 'failed',
    reason,
  })
}

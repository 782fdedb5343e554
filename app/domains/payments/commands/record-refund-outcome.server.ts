import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { type Tx, transaction } from '~/platform/db.server'
import type { PaymentIntent, Refund } from '~/platform/prisma/client'
import { asPortal, lockIntent } from '../intent-row.server'
import { refundMayBecome } from '../lifecycle'
import type { RefundState } from '../ports'
import { openMatterIn } from './open-matter.server'

export interface RefundOutcome {
  /** The provider's id; null when it refused before making one. */
  refundId: string | null
  status: RefundState['status']
  /** The provider's own code of a failure, for the operator. */
  reason?: string
}

/** Keeps what the provider says of a refund. Saying it twice changes nothing. */
export async function recordRefundOutcome(
  context: Context,
  id: string,
  outcome: RefundOutcome,
): Promise<void> {
  await transaction(asPortal(context), (tx) => recordRefundOutcomeIn(tx, context, id, outcome))
}

/** The same in the transaction of a provider's call; the portal's own eyes. */
export async function recordRefundOutcomeIn(
  tx: Tx,
  context: Context,
  id: string,
  outcome: RefundOutcome,
): Promise<void> {
  const found = await tx.refund.findUniqueOrThrow({ where: { id }, select: { paymentIntentId: true } })
  const intent = await lockIntent(tx, found.paymentIntentId)
  // Read again under the lock.
  const refund = await tx.refund.findUniqueOrThrow({ where: { id } })
  const providerRefundId = outcome.refundId ?? refund.providerRefundId
  if (outcome.status === 'pending') {
    if (refund.providerRefundId === null)
      await tx.refund.update({ where: { id }, data: { providerRefundId } })
    return
  }
  const status = outcome.status === 'succeeded' ? 'completed' : 'failed'
  if (!intent || !refundMayBecome(refund.status, status)) return
  const failureCode = status === 'failed' ? (outcome.reason ?? 'failedAtProvider') : null
  const completedAt = status === 'completed' ? context.now() : null
  await tx.refund.update({ where: { id }, data: { status, completedAt, providerRefundId, failureCode } })
  const { _sum } = await tx.refund.aggregate({
    where: { paymentIntentId: intent.id, status: 'completed' },
    _sum: { amountTiyin: true },
  })
  const allBack = (_sum.amountTiyin ?? 0n) === intent.amountTiyin
  await tx.paymentIntent.update({
    where: { id: intent.id },
    data: { status: allBack ? 'refunded' : 'paid' },
  })
  if (failureCode !== null) await openFailed(tx, context, intent, { ...refund, failureCode })
  await recordAudit(tx, {
    subject: intent.id,
    action: `refund.${status}`,
    details: { refundId: id, failureCode },
  })
}

/** The payer waits for money that did not go out: somebody must see to it. */
function openFailed(tx: Tx, context: Context, intent: PaymentIntent, refund: Refund): Promise<void> {
  const { id, attempt, askedById, amountTiyin, failureCode } = refund
  const { provider, currency, paymentReference } = intent
  return openMatterIn(tx, asPortal(context), {
    ...{ kind: 'refund_failed', thing: id, amountTiyin, currency, reasonCode: failureCode },
    ...{ provider, paymentIntentId: intent.id, paymentReference, happenedAt: context.now() },
    refund: { id, attempt, askedById },
  })
}

import { recordAudit } from '~/domains/audit/index.server'
import type { PaymentIntent, Refund } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { refundMayBecome } from '../lifecycle'
import type { RefundState } from '../ports'
import { lockIntent } from '../rows/lock-intent.server'
import { openMatter } from './open-matter.server'

export interface RefundOutcome {
  /** The provider's id; null when it refused before making one. */
  refundId: string | null
  status: RefundState['status']
  /** The provider's own code of a failure, for the operator. */
  reason?: string
}

/** Keeps what the provider says of a refund. Saying it twice changes nothing. In the name of the portal. */
export async function recordRefundOutcome(work: Work, id: string, outcome: RefundOutcome): Promise<void> {
  const found = await work.tx.refund.findUniqueOrThrow({ where: { id }, select: { paymentIntentId: true } })
  const intent = await lockIntent(work, found.paymentIntentId)
  // Read again under the lock.
  const refund = await work.tx.refund.findUniqueOrThrow({ where: { id } })
  const providerRefundId = outcome.refundId ?? refund.providerRefundId
  if (outcome.status === 'pending') {
    if (refund.providerRefundId === null)
      await work.tx.refund.update({ where: { id }, data: { providerRefundId } })
    return
  }
  const status = outcome.status === 'succeeded' ? 'completed' : 'failed'
  if (!intent || !refundMayBecome(refund.status, status)) return
  const failureCode = status === 'failed' ? (outcome.reason ?? 'failedAtProvider') : null
  const completedAt = status === 'completed' ? work.now() : null
  await work.tx.refund.update({ where: { id }, data: { status, completedAt, providerRefundId, failureCode } })
  const { _sum } = await work.tx.refund.aggregate({
    where: { paymentIntentId: intent.id, status: 'completed' },
    _sum: { amountTiyin: true },
  })
  const allBack = (_sum.amountTiyin ?? 0n) === intent.amountTiyin
  await work.tx.paymentIntent.update({
    where: { id: intent.id },
    data: { status: allBack ? 'refunded' : 'paid' },
  })
  if (failureCode !== null) await openFailed(work, intent, { ...refund, failureCode })
  await recordAudit(work, {
    subject: intent.id,
    action: `refund.${status}`,
    details: { refundId: id, failureCode },
  })
}

/** The payer waits for money that did not go out: somebody must see to it. */
function openFailed(work: Work, intent: PaymentIntent, refund: Refund): Promise<void> {
  const { id, attempt, askedById, amountTiyin, failureCode } = refund
  const { provider, currency, paymentReference } = intent
  return openMatter(work, {
    ...{ kind: 'refund_failed', thing: id, amountTiyin, currency, reasonCode: failureCode },
    ...{ provider, paymentIntentId: intent.id, paymentReference, happenedAt: work.now() },
    refund: { id, attempt, askedById },
  })
}

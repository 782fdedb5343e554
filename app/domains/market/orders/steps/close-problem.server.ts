import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { confirmBy } from '../../rules'
import { lockPart } from './lock-part.server'
import { refuseOwnParcel } from './refuse-own-parcel.server'
import type { MovedPart } from './ship-part.server'

export type CloseProblemError =
  | 'market.error.partNotFound'
  | 'market.error.problemClosed'
  | 'sides.error.settleOrder'

/** True while something is reported to be wrong with the parcel. Lock it first. */
export async function hasOpenProblem(tx: Tx, sellerOrderId: string): Promise<boolean> {
  return (await tx.parcelProblem.count({ where: { sellerOrderId, closedAt: null } })) > 0
}

/** What happened to the parcel answers what was wrong with it. Run it with the portal's own eyes. */
export async function closeProblemOf(tx: Tx, context: Context, sellerOrderId: string): Promise<void> {
  await tx.parcelProblem.updateMany({
    where: { sellerOrderId, closedAt: null },
    data: { closedAt: context.now(), closedById: context.personId },
  })
}

/**
 * The desk answers what a buyer reported. The parcel stays what it is; when it is on its way, its time begins to run
 * again.
 */
export async function closeProblemIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string; problemId: string; answer: string },
): Promise<Result<MovedPart, CloseProblemError>> {
  const part = await lockPart(tx, context, input.sellerOrderId)
  if (!part || !isId(input.problemId)) return refuse('market.error.partNotFound')
  const own = await refuseOwnParcel(tx, context, part)
  if (own) return own
  const now = context.now()
  const answerCipher = seal(input.answer, { table: 'parcel_problem', column: 'answer', row: input.problemId })
  const { count } = await asSystem(tx, () =>
    tx.parcelProblem.updateMany({
      where: { id: input.problemId, sellerOrderId: part.id, closedAt: null },
      data: { closedAt: now, closedById: context.personId, answerCipher },
    }),
  )
  if (count === 0) return refuse('market.error.problemClosed')
  if (part.status === 'shipped' && part.shippedAt) {
    const options = { key: `market.confirm:${part.id}`, runAt: confirmBy(part.shippedAt, now) }
    await enqueue(tx, 'market.confirmDelivery', { sellerOrderId: part.id }, options)
  }
  await recordAudit(tx, {
    subject: part.orderId,
    action: 'parcelProblem.closed',
    details: { sellerOrderId: part.id, problemId: input.problemId },
  })
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  return ok({ sellerOrderId, number, orderId, sellerId, personId })
}

import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { confirmBy } from '../../rules'
import { lockParcel } from './lock-parcel.server'
import { refuseOwnParcel } from './refuse-own-parcel.server'
import type { MovedParcel } from './ship-parcel.server'

export type CloseProblemError =
  | 'market.error.parcelNotFound'
  | 'market.error.problemClosed'
  | 'sides.error.settleOrder'

/** True while something is reported to be wrong with the parcel. Lock it first. */
export async function hasOpenProblem(tx: Tx, parcelId: string): Promise<boolean> {
  return (await tx.parcelProblem.count({ where: { parcelId, closedAt: null } })) > 0
}

/** What happened to the parcel answers what was wrong with it. Run it with the portal's own eyes. */
export async function closeProblemOf(tx: Tx, context: Context, parcelId: string): Promise<void> {
  await tx.parcelProblem.updateMany({
    where: { parcelId, closedAt: null },
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
  input: { parcelId: string; problemId: string; answer: string },
): Promise<Result<MovedParcel, CloseProblemError>> {
  const parcel = await lockParcel(tx, context, input.parcelId)
  if (!parcel || !isId(input.problemId)) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnParcel(tx, context, parcel)
  if (own) return own
  const now = context.now()
  const answerCipher = seal(input.answer, { table: 'parcel_problem', column: 'answer', row: input.problemId })
  const { count } = await asSystem(tx, () =>
    tx.parcelProblem.updateMany({
      where: { id: input.problemId, parcelId: parcel.id, closedAt: null },
      data: { closedAt: now, closedById: context.personId, answerCipher },
    }),
  )
  if (count === 0) return refuse('market.error.problemClosed')
  if (parcel.status === 'shipped' && parcel.shippedAt) {
    const options = { key: `market.confirm:${parcel.id}`, runAt: confirmBy(parcel.shippedAt, now) }
    await enqueue(tx, 'market.confirmDelivery', { parcelId: parcel.id }, options)
  }
  await recordAudit(tx, {
    subject: parcel.orderId,
    action: 'parcelProblem.closed',
    details: { parcelId: parcel.id, problemId: input.problemId },
  })
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  return ok({ parcelId, number, orderId, sellerId, personId })
}

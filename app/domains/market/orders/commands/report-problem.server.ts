import { recordAudit } from '~/domains/audit/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { blindIndex, seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'
import { mayReport } from '../../policy'
import { mayReportProblem } from '../../rules'
import type { ReportProblemInput } from '../../schema'
import { type LockedParcel, lockParcel } from '../rows/lock-parcel.server'
import { readLastProblem } from '../rows/read-last-problem.server'
import type { MovedParcel } from './ship-parcel.server'

export type ReportProblemError =
  | 'market.error.parcelNotFound'
  | 'market.error.problemTooLate'
  | 'market.error.problemOpen'
  | 'market.error.tooManyProblems'

/** A parcel has no more of them within a day: nobody floods the desk. */
const mostInADay = 3

/**
 * The buyer says that something is wrong with her parcel: it comes to the market's desk, its money waits until that has
 * closed it, and the seller is told that, not what, she said. A guest is who knows the number and the phone together.
 * Begin it by `performAsBuyer`.
 */
export async function reportProblem(
  work: Work,
  input: ReportProblemInput & { parcelId: string; guest?: { number: string; phone: string } },
): Promise<Result<MovedParcel, ReportProblemError>> {
  const parcel = await findParcel(work, input)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const now = work.now()
  if (!mayReportProblem(parcel, now)) return refuse('market.error.problemTooLate')
  const last = await readLastProblem(work, parcel.id)
  if (last && !last.closedAt) return refuse('market.error.problemOpen')
  const since = { gte: addDays(now, -1) }
  const today = await work.tx.parcelProblem.count({ where: { parcelId: parcel.id, reportedAt: since } })
  if (today >= mostInADay) return refuse('market.error.tooManyProblems')
  const id = newId()
  await work.asSystem(() =>
    work.tx.parcelProblem.create({
      data: {
        id,
        parcelId: parcel.id,
        kind: input.kind,
        messageCipher: seal(input.message, { table: 'parcel_problem', column: 'message', row: id }),
        personId: parcel.personId,
        reportedAt: now,
      },
    }),
  )
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.reported',
    details: { parcelId: parcel.id, problemId: id, problemKind: input.kind },
  })
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  await notifySeller(work, {
    key: `sellerOrder:${parcelId}:problem:${work.requestId}`,
    sellerId,
    template: 'notifications.marketProblemReported',
    variables: { number },
    path: `/seller/orders/${parcelId}`,
  })
  return ok({ parcelId, number, orderId, sellerId, personId })
}

async function findParcel(
  work: Work,
  { parcelId, guest }: { parcelId: string; guest?: { number: string; phone: string } },
): Promise<LockedParcel | null> {
  if (!mayReport(work, guest !== undefined) || !isId(parcelId)) return null
  if (!guest) return lockParcel(work, parcelId)
  const { number, phone } = guest
  const where = { number, phoneIndex: blindIndex('phone', phone), parcels: { some: { id: parcelId } } }
  return (await work.tx.order.count({ where })) > 0 ? lockParcel(work, parcelId) : null
}

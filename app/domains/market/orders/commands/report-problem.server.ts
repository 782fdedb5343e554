import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { finishDispute } from '../../disputes/carry-out.server'
import { type ProblemPhoto, writeProblemPhotos } from '../../disputes/rows/write-problem-photos.server'
import { cameAnewAt, mostProblemPhotos } from '../../disputes/rules'
import { termOf } from '../../disputes/term-of.server'
import { notifySeller } from '../../notify-seller.server'
import { mayReportProblem } from '../../rules'
import type { ReportProblemInput } from '../../schema'
import { type BuyersParcel, lockBuyersParcel } from '../lock-buyers-parcel.server'
import { refuseOwnSale } from '../refuse-own-parcel.server'
import { readLastProblem } from '../rows/read-last-problem.server'
import type { MovedParcel } from './ship-parcel.server'

export type ReportProblemError =
  | 'market.error.parcelNotFound'
  | 'market.error.problemTooLate'
  | 'market.error.problemOpen'
  | 'returns.error.open'
  | 'market.error.tooManyProblems'
  | 'disputes.error.tooManyPhotos'
  | 'sides.error.confirmParcel'

/** The dispute of a parcel by which its goods were sent anew; null when none were. */
function readSentAnew(work: Work, parcelId: string) {
  return work.asSystem(() =>
    work.tx.parcelProblem.findFirst({
      where: { parcelId, replacedAt: { not: null } },
      orderBy: { replacedAt: 'desc' },
      include: { secondLook: true },
    }),
  )
}

/** A parcel has no more of them within a day: nobody floods the desk. */
const mostInADay = 3

/**
 * The buyer says that something is wrong with her parcel, which opens a dispute: its money waits, and the seller is told
 * until when she answers.
 */
export async function reportProblem(
  work: Work,
  { photos = [], ...input }: ReportProblemInput & BuyersParcel & { photos?: readonly ProblemPhoto[] },
): Promise<Result<MovedParcel, ReportProblemError>> {
  const parcel = await lockBuyersParcel(work, input)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, input.guest)
  if (own) return own
  const now = work.now()
  const anew = await readSentAnew(work, parcel.id)
  if (!mayReportProblem(parcel, now, cameAnewAt(anew ? [anew] : [], now)))
    return refuse('market.error.problemTooLate')
  // What was sent anew is a matter of its own: it came, as it was, and the dispute before it has ended.
  if (anew && !anew.closedAt) await finishDispute(work, { parcel, dispute: anew }, null)
  const last = await readLastProblem(work, parcel.id)
  if (last && !last.closedAt)
    return refuse(last.of === 'return' ? 'returns.error.open' : 'market.error.problemOpen')
  const since = { gte: addDays(now, -1) }
  const today = await work.tx.parcelProblem.count({ where: { parcelId: parcel.id, reportedAt: since } })
  if (today >= mostInADay) return refuse('market.error.tooManyProblems')
  if (photos.length > mostProblemPhotos) return refuse('disputes.error.tooManyPhotos')
  const id = newId()
  const replyByOn = await termOf(work, 'answer')
  await work.asSystem(async () => {
    await work.tx.parcelProblem.create({
      data: {
        id,
        parcelId: parcel.id,
        kind: input.kind,
        messageCipher: seal(input.message, { table: 'parcel_problem', column: 'message', row: id }),
        personId: parcel.personId,
        reportedAt: now,
        replyByOn,
      },
    })
    await writeProblemPhotos(work, { problemId: id, side: 'buyer' }, photos)
  })
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
    variables: { number, answerOn: isoDay(replyByOn) },
    path: `/seller/orders/${parcelId}`,
  })
  return ok({ parcelId, number, orderId, sellerId, personId })
}

import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { seal } from '~/platform/crypto.server'
import type { ParcelProblemKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { resumeParcel } from '../../orders/resume-parcel.server'
import { writeReturnClosed } from '../../orders/returns/rows/write-return-closed.server'
import type { LockedParcel } from '../../orders/rows/lock-parcel.server'
import { type TakeDisputeError, takeDispute } from '../take-dispute.server'
import { tellDispute } from '../tell-dispute.server'

export interface DisputeDecision<E extends TextKey> {
  parcelId: string
  problemId: string
  /** Why, for both sides. */
  answer: string
  /** Gives back what is decided, and answers the refund's id; null where no money goes back. */
  giveBack: ((parcel: LockedParcel, kind: ParcelProblemKind) => Promise<Result<string, E>>) | null
}

/**
 * The desk decides a dispute when both sides have spoken or the day is over, with a reason and with the money that goes
 * back by it; both are told. It ends the return that it was about, and what of the parcel waited goes on.
 */
export async function decideParcelDispute<E extends TextKey = never>(
  work: Work,
  { parcelId, problemId, answer, giveBack }: DisputeDecision<E>,
): Promise<Result<null, TakeDisputeError | E>> {
  const taken = await takeDispute(work, { parcelId, problemId })
  if (!taken.ok) return taken
  const { parcel, dispute, status } = taken.value
  const given = giveBack && (await giveBack(parcel, dispute.kind))
  if (given && !given.ok) return given
  await work.asSystem(() =>
    work.tx.parcelProblem.update({
      where: { id: problemId },
      data: {
        ...{ status, closedAt: work.now(), closedById: work.personId, refundId: given?.value ?? null },
        answerCipher: seal(answer, { table: 'parcel_problem', column: 'answer', row: problemId }),
      },
    }),
  )
  await writeReturnClosed(work, parcel)
  await resumeParcel(work, parcel)
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.closed',
    details: { parcelId, problemId },
  })
  await tellDispute(work, parcel, {
    ...{ problemId, step: 'closed', template: 'notifications.marketProblemClosed' },
    variables: { number: parcel.number },
  })
  return ok(null)
}

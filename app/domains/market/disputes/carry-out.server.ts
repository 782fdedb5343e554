import { z } from 'zod'
import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { Work } from '~/platform/work.server'
import { resumeParcel } from '../orders/resume-parcel.server'
import { writeReturnClosed } from '../orders/returns/rows/write-return-closed.server'
import type { LockedParcel } from '../orders/rows/lock-parcel.server'
import { nextDisputeStatus } from './lifecycle'
import type { DisputeDecision } from './rules'
import type { Dispute } from './take-dispute.server'
import { tellDispute } from './tell-dispute.server'
import { termOf } from './term-of.server'

/** Gives back what was decided, in the same transaction, and answers the refund's id. */
export type GiveBack<E extends TextKey> = (
  work: Work,
  of: { parcel: LockedParcel; dispute: Dispute; decision: DisputeDecision },
) => Promise<Result<string, E>>

const decided = z.object({
  remedy: z.enum(['none', 'money', 'replacement']),
  units: z.record(z.string(), z.number()).transform((units) => new Map(Object.entries(units))),
  withDelivery: z.boolean(),
})

/** What stands of a dispute that was decided: the second look's word, where one was taken. */
export function decisionOf({ secondLook, ...first }: Dispute): DisputeDecision {
  return decided.parse(secondLook?.decidedAt ? secondLook : first)
}

/** What was decided happens: money goes back, nothing does, or the seller is to send anew until a day. */
export async function carryOut<E extends TextKey>(
  work: Work,
  { parcel, dispute }: { parcel: LockedParcel; dispute: Dispute },
  giveBack: GiveBack<E>,
): Promise<Result<null, E>> {
  const decision = decisionOf(dispute)
  if (decision.remedy === 'replacement') return askForReplacement(work, { parcel, dispute })
  return finishDispute(work, { parcel, dispute }, decision.remedy === 'money' ? giveBack : null)
}

async function askForReplacement(
  work: Work,
  { parcel, dispute }: { parcel: LockedParcel; dispute: Dispute },
): Promise<Result<null, never>> {
  const sendByOn = await termOf(work, 'replace')
  const status = nextDisputeStatus(dispute.status, 'replace') ?? 'replacing'
  await work.asSystem(() =>
    work.tx.parcelProblem.update({ where: { id: dispute.id }, data: { status, sendByOn } }),
  )
  // What was to be sent back is decided: what ends the dispute later is the buyer's word, who ends no return of hers.
  await writeReturnClosed(work, parcel)
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.replacementDue',
    details: { parcelId: parcel.id, problemId: dispute.id },
  })
  await tellDispute(work, parcel, {
    ...{ problemId: dispute.id, step: 'replacing', template: 'notifications.marketDisputeReplacing' },
    variables: { number: parcel.number, dueOn: isoDay(sendByOn) },
  })
  return ok(null)
}

/** A dispute ends by what was decided; it ends the return that it was about, and what of the parcel waited goes on. */
export async function finishDispute<E extends TextKey = never>(
  work: Work,
  { parcel, dispute }: { parcel: LockedParcel; dispute: Dispute },
  giveBack: GiveBack<E> | null,
): Promise<Result<null, E>> {
  const given = giveBack && (await giveBack(work, { parcel, dispute, decision: decisionOf(dispute) }))
  if (given && !given.ok) return given
  const status = nextDisputeStatus(dispute.status, 'finish') ?? 'decided'
  await work.asSystem(() =>
    work.tx.parcelProblem.update({
      where: { id: dispute.id },
      data: { status, closedAt: work.now(), closedById: work.personId, refundId: given?.value ?? null },
    }),
  )
  await writeReturnClosed(work, parcel)
  await resumeParcel(work, parcel)
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.closed',
    details: { parcelId: parcel.id, problemId: dispute.id },
  })
  await tellDispute(work, parcel, {
    ...{ problemId: dispute.id, step: 'closed', template: 'notifications.marketProblemClosed' },
    variables: { number: parcel.number },
  })
  return ok(null)
}

import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { HandOnError } from '../../commands/hand-on-case.server'
import { readCitizenSide } from '../../rows/move-case.server'
import { tellStaff } from '../../rows/tell.server'

/** An appeal goes from a head whose role has ended to another of the centre, who had no part in the case and is told. */
export async function handOnAppeal(
  work: Work,
  { appealId, fromId, toId }: { appealId: string; fromId: string; toId: string },
): Promise<Result<null, HandOnError>> {
  return work.asSystem(async () => {
    const appeal = await work.tx.appeal.findFirst({
      where: { id: appealId, reviewerId: fromId, status: 'in_review' },
      include: { case: true },
    })
    if (!appeal) return ok(null)
    const { case: one, excludedIds } = appeal
    const { number } = one
    const own = refuseBothSides('reviewAppeal', { personId: toId }, await readCitizenSide(work, one))
    if (own || excludedIds.includes(toId)) return refuse('applications.error.takerBarred', { number })
    await work.tx.appeal.update({ where: { id: appealId }, data: { reviewerId: toId } })
    await work.tx.caseTask.updateMany({
      where: { caseId: one.id, status: 'open', kind: 'appeal' },
      data: { assigneeId: toId },
    })
    await recordAudit(work, {
      ...{ subject: one.id, action: 'application.appealHandedOn', details: { assigneeId: toId, fromId } },
    })
    const dueOn = isoDay(appeal.dueOn)
    await tellStaff(work, {
      ...{ key: `appeal:${appealId}:handedOn-${toId}`, personId: toId, caseId: one.id },
      ...{ template: 'notifications.appealReceived', variables: { number, dueOn } },
    })
    return ok(null)
  })
}

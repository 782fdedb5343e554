import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ReviewError, takeAppealInHand } from '../rows/take-appeal-in-hand.server'
import { writeAppealEvent } from '../rows/write-appeal-event.server'

/** A head takes an appeal to look at it. Of two at once the second reads that it is in other hands. */
export async function takeAppeal(
  work: Work,
  { appealId }: { appealId: string },
): Promise<Result<null, ReviewError>> {
  const taken = await takeAppealInHand(work, { appealId, move: 'take' })
  if (!taken.ok) return taken
  await work.tx.appeal.update({
    where: { id: appealId },
    data: { status: 'in_review', reviewerId: work.personId, takenAt: work.now() },
  })
  await work.asSystem(() =>
    work.tx.caseTask.updateMany({
      where: { caseId: taken.value.one.id, status: 'open', kind: 'appeal' },
      data: { assigneeId: work.personId },
    }),
  )
  await writeAppealEvent(work, { caseId: taken.value.one.id, type: 'application.appealTaken' })
  return ok(null)
}

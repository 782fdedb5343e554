import type { Work } from '~/platform/work.server'
import { noteDisagreements } from '../desk/rows/note-disagreements.server'
import { agencyCheckLifecycle } from '../lifecycle'
import type { AgencyAnswer } from '../ports'
import { lockCase } from '../rows/lock-case.server'
import { sealCheckAnswer } from '../sealed.server'

/** Keeps what each register said, and where the application says otherwise. No answer is `not_known`, never `not_found`. */
export async function recordAnswers(
  work: Work,
  { caseId, answers }: { caseId: string; answers: readonly { rowId: string; answer: AgencyAnswer }[] },
): Promise<void> {
  for (const { rowId, answer } of answers) {
    await work.tx.agencyCheck.updateMany({
      where: { id: rowId },
      data: { ...answerColumns(answer, rowId), respondedAt: work.now() },
    })
  }
  const one = await lockCase(work, caseId)
  if (one?.status === 'in_review') await noteDisagreements(work, one)
}

function answerColumns(answer: AgencyAnswer, rowId: string) {
  if (answer.outcome === 'found') {
    return {
      outcome: agencyCheckLifecycle.waiting.find,
      asOf: answer.asOf,
      answerCipher: sealCheckAnswer(answer.facts, rowId),
    }
  }
  if (answer.outcome === 'notFound') return { outcome: agencyCheckLifecycle.waiting.miss, asOf: answer.asOf }
  return { outcome: agencyCheckLifecycle.waiting.giveUp }
}

import type { Work } from '~/platform/work.server'
import { agencyCheckLifecycle } from '../lifecycle'
import type { AgencyAnswer } from '../ports'
import { sealCheckAnswer } from '../sealed.server'

/** Keeps what each register said. No answer is `not_known`, never `not_found`. */
export async function recordAnswers(
  work: Work,
  answers: readonly { rowId: string; answer: AgencyAnswer }[],
): Promise<void> {
  for (const { rowId, answer } of answers) {
    await work.tx.agencyCheck.updateMany({
      where: { id: rowId },
      data: { ...answerColumns(answer, rowId), respondedAt: work.now() },
    })
  }
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

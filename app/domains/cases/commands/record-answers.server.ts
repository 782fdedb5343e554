import { enqueue } from '~/domains/jobs/index.server'
import type { Work } from '~/platform/work.server'
import { retryAt } from '../agencies/retries'
import { noteDisagreements } from '../desk/rows/note-disagreements.server'
import { agencyCheckLifecycle } from '../lifecycle'
import type { AgencyAnswer } from '../ports'
import { lockCase } from '../rows/lock-case.server'
import { sealCheckAnswer } from '../sealed.server'
import type { Question } from './record-questions.server'

/** Keeps what each register said, and where the application says otherwise. No answer is `not_known`, never `not_found`. */
export async function recordAnswers(
  work: Work,
  { caseId, answers }: { caseId: string; answers: readonly (Question & { answer: AgencyAnswer })[] },
): Promise<void> {
  const respondedAt = work.now()
  for (const { rowId, answer, check, attempt, pinfl } of answers) {
    const columns = answerColumns(answer, rowId, pinfl !== null)
    await work.tx.agencyCheck.updateMany({ where: { id: rowId }, data: { ...columns, respondedAt } })
    const runAt = retryAt({ silence: columns.silence, attempt, respondedAt })
    if (runAt) {
      await enqueue(
        work,
        'applications.askSilent',
        { caseId, check },
        { key: `ask:${caseId}:${check}`, runAt },
      )
    }
  }
  const one = await lockCase(work, caseId)
  if (one?.status === 'in_review') await noteDisagreements(work, one)
}

function answerColumns(answer: AgencyAnswer, rowId: string, wasAsked: boolean) {
  if (answer.outcome === 'found') {
    return {
      outcome: agencyCheckLifecycle.waiting.find,
      silence: null,
      asOf: answer.asOf,
      answerCipher: sealCheckAnswer(answer.facts, rowId),
    }
  }
  if (answer.outcome === 'notFound') {
    return { outcome: agencyCheckLifecycle.waiting.miss, silence: null, asOf: answer.asOf }
  }
  return { outcome: agencyCheckLifecycle.waiting.giveUp, silence: wasAsked ? answer.reason : null }
}

import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../../notify-seller.server'
import { isDesk } from '../../../policy'
import { type DecideVoiceError, decideVoice } from '../../decide-voice'
import { closeReports } from '../../reports/rows/close-reports.server'
import type { VoiceDecision } from '../../schema'
import { readQuestionSides } from '../rows/read-question-sides.server'
import { takeQuestion } from '../rows/take-question.server'
import { tellAsker } from '../tell-asker.server'

export type DecideProductQuestionError =
  | DecideVoiceError
  | 'admin.error.notAllowed'
  | 'voices.error.questionNotFound'
  | 'sides.error.reviewProduct'

/**
 * The desk lets everybody read a question, and its seller answer it, or does not, with a reason. What its writer objects
 * to is decided by somebody else than before.
 */
export async function decideProductQuestion(
  work: Work,
  input: VoiceDecision,
): Promise<Result<null, DecideProductQuestionError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const question = await takeQuestion(work, input.voiceId)
  if (!question) return refuse('voices.error.questionNotFound')
  const { writer, seller } = await readQuestionSides(work, question)
  const own = refuseBothSides('reviewProduct', work, [...writer, ...seller])
  if (own) return own
  const decided = decideVoice({ ...question, askedAt: question.objectedAt }, input, work.personId)
  if (!decided.ok) return decided
  const { status, reasonCode, note } = decided.value
  const isShown = status === 'shown'
  await work.asSystem(() =>
    work.tx.productQuestion.update({
      where: { id: question.id },
      data: {
        ...{ status, reasonCode, note, objectedAt: null, version: { increment: 1 } },
        ...{ decidedById: work.personId, decidedAt: work.now() },
      },
    }),
  )
  if (!isShown) await closeReports(work, 'question', question.id, 'hide')
  await recordAudit(work, {
    subject: question.id,
    action: isShown ? 'productQuestion.shown' : 'productQuestion.hidden',
    details: reasonCode ? { reasonCode } : {},
  })
  await tellAsker(work, question, isShown ? 'productQuestionShown' : 'productQuestionHidden')
  if (isShown && question.answer === null)
    await notifySeller(work, {
      key: `productQuestion:${question.id}:asked-${question.version}`,
      sellerId: question.sellerId,
      template: 'notifications.productQuestionAsked',
      variables: {},
      path: '/seller/questions',
    })
  return ok(null)
}

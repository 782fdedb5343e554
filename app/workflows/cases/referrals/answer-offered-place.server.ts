import { type AnswerPlaceError, answerPlace } from '~/domains/care/index.server'
import type { AnswerPlace } from '~/domains/care/schema'
import { followOrganisation } from '~/domains/cases/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Whom a place is offered to answers: its organisation is waited for then, or another place is looked for. */
export async function answerOfferedPlace(
  work: Work,
  input: AnswerPlace & { id: string },
): Promise<Result<null, AnswerPlaceError>> {
  const answered = await answerPlace(work, input)
  if (!answered.ok) return answered
  const { caseId, status, dueOn } = answered.value
  const step = status === 'declined' ? ({ is: 'failed' } as const) : ({ is: 'asked', dueOn } as const)
  await followOrganisation(work, { caseId, step })
  return ok(null)
}

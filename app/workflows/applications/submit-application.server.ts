import {
  completeAssistance,
  notifyGrantor,
  type RecordSubmissionError,
  type RecordSubmissionInput,
  recordSubmission,
} from '~/domains/applications/index.server'
import { openCase, type ResumeCaseError, resumeCase } from '~/domains/cases/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export type SubmitError = RecordSubmissionError | ResumeCaseError

/** Sends an application, which opens its case, or a correction, with which the case goes on. Sent twice is one case. */
export async function submitApplication(
  work: Work,
  input: RecordSubmissionInput,
): Promise<Result<{ number: string; repeated: boolean }, SubmitError>> {
  const recorded = await recordSubmission(work, input)
  if (!recorded.ok) return recorded
  if (!('submission' in recorded.value)) return ok({ number: recorded.value.number, repeated: true })
  const { changed, mandateId, ...sent } = recorded.value
  const moved = changed ? await resumeCase(work, { ...sent, changed }) : await openCase(work, sent)
  if (moved.ok && mandateId && !changed)
    await notifyGrantor(work, { mandateId, applicationId: sent.applicationId })
  if (!moved.ok) return moved
  await completeAssistance(work, sent.applicationId)
  return ok({ number: moved.value.number, repeated: false })
}

import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { openDraft } from '../rows/open-draft.server'

export interface StartDraftInput {
  serviceCode: string
  /** What she was looking at when she pressed; its question is answered with it until she says otherwise. */
  deviceCode?: string | null
}

/**
 * A new draft of a service that can be applied for here today, or the one that is open, so that nobody fills in the same
 * twice. `resumed` says which.
 */
export async function startDraft(
  work: Work,
  input: StartDraftInput,
): Promise<Result<{ id: string; resumed: boolean; firstStep: string }, 'applications.error.notOnline'>> {
  const { personId: applicantId } = work
  return applicantId ? openDraft(work, { applicantId, ...input }) : refuse('applications.error.notOnline')
}

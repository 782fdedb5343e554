import { refuseForm } from '~/http/forms.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isId } from '~/lib/ids'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

interface Deciding {
  /** What does it, and the text that says so. */
  decide: (work: Work, proposalId: string) => Promise<Result<unknown, TextKey>>
  done: TextKey
  /** Where the page of all of them is. */
  to: string
}

/** What one administrator prepared is confirmed or taken back, by `proposalId` of the form. */
export async function decideProposal(
  context: SignedInContext,
  form: FormData,
  { decide, done, to }: Deciding,
) {
  const id = form.get('proposalId')
  if (!isId(id)) throw notFound()
  const decided = await perform(context, decide, id)
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(to, { key: done, tone: 'success' })
}

import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayKeepTerms } from '../../../policy'

export type RemoveBlockedWordError = 'admin.error.notAllowed' | 'messages.words.error.gone'

/** The word may be written again. */
export async function removeBlockedWord(
  work: Work,
  { id }: { id: string },
): Promise<Result<null, RemoveBlockedWordError>> {
  if (!mayKeepTerms(work)) return refuse('admin.error.notAllowed')
  const known = isId(id) ? await work.tx.blockedWord.findUnique({ where: { id } }) : null
  // Two at once: one of them takes it away.
  const { count } = known ? await work.tx.blockedWord.deleteMany({ where: { id } }) : { count: 0 }
  if (!known || count === 0) return refuse('messages.words.error.gone')
  await recordAudit(work, { action: 'blockedWord.removed', details: { blockedWord: known.word } })
  return ok(null)
}

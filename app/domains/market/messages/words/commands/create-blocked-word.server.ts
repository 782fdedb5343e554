import { recordAudit } from '~/domains/audit/index.server'
import { fold } from '~/i18n/uzbek/search-fold'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { mayKeepTerms } from '../../../policy'

export type CreateBlockedWordError = 'admin.error.notAllowed' | 'messages.words.error.taken'

/** From now on no message with this word is sent, in whichever script. */
export async function createBlockedWord(
  work: Work,
  { word }: { word: string },
): Promise<Result<null, CreateBlockedWordError>> {
  if (!mayKeepTerms(work)) return refuse('admin.error.notAllowed')
  const folded = fold(word)
  await lockName(work, 'blocked words')
  if ((await work.tx.blockedWord.count({ where: { folded } })) > 0)
    return refuse('messages.words.error.taken')
  await work.tx.blockedWord.create({ data: { id: newId(), word, folded, addedAt: work.now() } })
  await recordAudit(work, { action: 'blockedWord.added', details: { blockedWord: word } })
  return ok(null)
}

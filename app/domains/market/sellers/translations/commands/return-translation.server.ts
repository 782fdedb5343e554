import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextTextRequestStatus } from '../lifecycle'
import { type LockOwnTextError, lockOwnTextRequest } from '../rows/lock-own-text-request.server'
import { tellEditor } from '../rows/tell.server'
import { writeTextStatus } from '../rows/write-text-status.server'
import { sealTextWords } from '../sealed.server'

/** The seller gives it back to its editor, and says why; the days begin anew. */
export async function returnTranslation(
  work: Work,
  { id, reason }: { id: string; reason: string },
): Promise<Result<null, LockOwnTextError | 'translations.error.moved'>> {
  const locked = await lockOwnTextRequest(work, id)
  if (!locked.ok) return locked
  const status = nextTextRequestStatus(locked.value.status, 'giveBack')
  if (!status) return refuse('translations.error.moved')
  await writeTextStatus(work, locked.value, status, { reasonCipher: sealTextWords(reason, 'reason', id) })
  await recordAudit(work, { subject: id, action: 'textRequest.returned' })
  await tellEditor(work, locked.value, {
    ...{ step: 'returned', template: 'notifications.translationReturned' },
  })
  return ok(null)
}

import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextTextRequestStatus } from '../lifecycle'
import { type LockOwnTextError, lockOwnTextRequest } from '../rows/lock-own-text-request.server'
import { tellEditor } from '../rows/tell.server'
import { writeTextStatus } from '../rows/write-text-status.server'

/** The seller needs it no more; whoever has it in hand is told. */
export async function withdrawTextRequest(
  work: Work,
  { id }: { id: string },
): Promise<Result<null, LockOwnTextError | 'translations.error.moved'>> {
  const locked = await lockOwnTextRequest(work, id)
  if (!locked.ok) return locked
  const status = nextTextRequestStatus(locked.value.status, 'withdraw')
  if (!status) return refuse('translations.error.moved')
  await writeTextStatus(work, locked.value, status)
  await recordAudit(work, { subject: id, action: 'textRequest.withdrawn' })
  await tellEditor(work, locked.value, {
    ...{ step: 'withdrawn', template: 'notifications.translationWithdrawn' },
  })
  return ok(null)
}

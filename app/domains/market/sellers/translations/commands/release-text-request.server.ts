import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextTextRequestStatus } from '../lifecycle'
import { type LockOwnTextError, lockTakenTextRequest } from '../rows/lock-own-text-request.server'
import { queued } from '../rows/queued'
import { writeTextStatus } from '../rows/write-text-status.server'

/** An editor does not write it after all: it stands in the queue again. */
export async function releaseTextRequest(
  work: Work,
  { id }: { id: string },
): Promise<Result<null, LockOwnTextError | 'translations.error.moved'>> {
  const locked = await lockTakenTextRequest(work, id)
  if (!locked.ok) return locked
  const status = nextTextRequestStatus(locked.value.status, 'release')
  if (!status) return refuse('translations.error.moved')
  await writeTextStatus(work, locked.value, status, queued)
  await recordAudit(work, { subject: id, action: 'textRequest.released' })
  return ok(null)
}

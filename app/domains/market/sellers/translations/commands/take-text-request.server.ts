import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { nextTextRequestStatus } from '../lifecycle'
import { type LockOwnTextError, lockTakenTextRequest } from '../rows/lock-own-text-request.server'
import { writeTextStatus } from '../rows/write-text-status.server'
import { mostTakenTexts } from '../rules'

export type TakeTextRequestError =
  | LockOwnTextError
  /** Somebody was faster. */
  | 'translations.error.moved'
  | 'translations.error.tooManyTaken'

/** An editor takes a text out of the queue: from then on it is hers, until a day. */
export async function takeTextRequest(
  work: Work,
  { id }: { id: string },
): Promise<Result<null, TakeTextRequestError>> {
  const { personId } = work
  await lockName(work, `texts taken by ${personId}`)
  const locked = await lockTakenTextRequest(work, id)
  if (!locked.ok) return locked
  const request = locked.value
  const status = nextTextRequestStatus(request.status, 'take')
  if (!status || request.seller.status !== 'approved') return refuse('translations.error.moved')
  const taken = await work.tx.textRequest.count({ where: { takenById: personId, status: 'taken' } })
  if (taken >= mostTakenTexts) return refuse('translations.error.tooManyTaken', { count: mostTakenTexts })
  await writeTextStatus(work, request, status, { takenById: personId, takenAt: work.now() })
  await recordAudit(work, { subject: id, action: 'textRequest.taken' })
  return ok(null)
}

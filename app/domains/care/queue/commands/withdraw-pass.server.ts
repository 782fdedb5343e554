import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { closePass, findPrepared, type PreparedPassError } from '../find-prepared.server'
import { findWaiting, type WaitingError } from '../find-waiting.server'

/** Somebody of the centre takes it back before it is decided: the place can be offered again. */
export async function withdrawPass(
  work: Work,
  asked: { id: string; passId: string },
): Promise<Result<null, PreparedPassError | WaitingError>> {
  const found = await findPrepared(work, asked)
  if (!found.ok) return found
  const { id, freePlaceId, queuePlaceId } = found.value
  const waiting = await findWaiting(work, queuePlaceId)
  if (!waiting.ok) return waiting
  await closePass(work, id, 'withdrawn')
  await recordAudit(work, {
    ...{ subject: queuePlaceId, action: 'provision.queuePassWithdrawn', details: { freePlaceId } },
  })
  return ok(null)
}

import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { closePass, findPrepared, type PreparedPassError } from '../find-prepared.server'
import { findWaiting, type WaitingError } from '../find-waiting.server'
import { readNext } from '../read-next.server'
import { tellWaiting } from '../tell-waiting.server'

type DecidePassError =
  | PreparedPassError
  | WaitingError
  | 'care.error.passOfHead'
  | 'care.error.passTwoPeople'
  | 'care.error.firstChanged'

/** A head who did not prepare it decides: the person reads why, and the place goes to the next one. */
export async function decidePass(
  work: Work,
  asked: { id: string; passId: string },
): Promise<Result<null, DecidePassError>> {
  const found = await findPrepared(work, asked)
  if (!found.ok) return found
  const { id, freePlaceId, queuePlaceId, reasonCode, preparedById } = found.value
  if (work.role !== 'inson_head') return refuse('care.error.passOfHead')
  if (preparedById === work.personId) return refuse('care.error.passTwoPeople')
  const waiting = await findWaiting(work, queuePlaceId)
  if (!waiting.ok) return waiting
  if ((await readNext(work, freePlaceId)) !== queuePlaceId) return refuse('care.error.firstChanged')
  await closePass(work, id, 'decided')
  await recordAudit(work, {
    subject: queuePlaceId,
    action: 'provision.queuePassed',
    details: { freePlaceId, reasonCode },
  })
  await tellWaiting(work, waiting.value, { key: `pass-${id}`, template: 'notifications.queuePassed' })
  return ok(null)
}

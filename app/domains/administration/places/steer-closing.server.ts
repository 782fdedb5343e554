import { recordAudit } from '~/domains/audit/index.server'
import { holdClosing, lockClosing } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayKeepPlaces } from './keep-places.server'

/**
 * Holds the moving of a closed centre's affairs after the part that runs, or lets it go on. Nothing is undone: the doors
 * stay shut.
 */
export async function steerClosing(
  work: Work,
  { changeId, isHeld }: { changeId: string; isHeld: boolean },
): Promise<Result<null, 'admin.error.notAllowed' | 'admin.centres.error.notMoving'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  const closing = await lockClosing(work, changeId)
  if (!closing?.begunAt) return refuse('admin.centres.error.notMoving')
  await holdClosing(work, { id: changeId, isHeld })
  const action = isHeld ? 'centre.held' : 'centre.resumed'
  await recordClosing(work, { action, ...closing })
  return ok(null)
}

/** What becomes of a closing stands in the centre's chain. */
export function recordClosing(
  work: Work,
  {
    action,
    centreCode,
    grounds,
  }: {
    action: 'centre.closed' | 'centre.handedOver' | 'centre.held' | 'centre.resumed'
    centreCode: string
    grounds: string
  },
): Promise<void> {
  return recordAudit(work, { action, subject: centreCode, details: { centreAct: 'close', source: grounds } })
}

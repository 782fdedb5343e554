import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { holdClosing, lockClosing } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayKeepPlaces } from './keep-places.server'

/**
 * Holds the moving of a closed centre's affairs after the part that runs, or lets it go on at once. Nothing is undone:
 * the doors stay shut. Pressed again it does nothing.
 */
export async function steerClosing(
  work: Work,
  { changeId, isHeld }: { changeId: string; isHeld: boolean },
): Promise<Result<null, 'admin.error.notAllowed' | 'admin.centres.error.notMoving'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  const closing = await lockClosing(work, changeId)
  if (!closing?.begunAt) return refuse('admin.centres.error.notMoving')
  if (isHeld === (closing.heldAt !== null)) return ok(null)
  await holdClosing(work, { id: changeId, isHeld })
  if (!isHeld) await enqueueMove(work, changeId)
  const action = isHeld ? 'centre.held' : 'centre.resumed'
  await recordClosing(work, { action, ...closing })
  return ok(null)
}

/** Asks for the next part of a closing, at once or when it is due; one job of it waits at a time. */
export async function enqueueMove(work: Work, changeId: string, runAt?: Date): Promise<void> {
  await enqueue(
    work,
    'centres.moveOn',
    { changeId },
    { key: `centreChange:${changeId}`, ...(runAt && { runAt }) },
  )
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

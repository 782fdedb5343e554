import type { Work } from '~/platform/work.server'
import { endedSessionMs } from '../rules'

/**
 * Deletes what has outlived its purpose: kept forms after their hour, and sessions that have long been over. The
 * portal's own act.
 */
export async function deleteEnded(work: Work): Promise<{ forms: number; sessions: number }> {
  const now = work.now()
  const longOver = new Date(now.getTime() - endedSessionMs)
  const forms = await work.tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } })
  const isOver = [{ revokedAt: { lte: longOver } }, { idleExpiresAt: { lte: longOver } }]
  const sessions = await work.tx.session.deleteMany({ where: { OR: isOver } })
  return { forms: forms.count, sessions: sessions.count }
}

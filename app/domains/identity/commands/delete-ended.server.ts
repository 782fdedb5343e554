import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Context } from '../context'
import { endedSessionMs } from '../rules'

/** Deletes what has outlived its purpose: kept forms after their hour, and sessions that have long been over. */
export async function deleteEnded(context: Context): Promise<{ forms: number; sessions: number }> {
  const now = context.now()
  const longOver = new Date(now.getTime() - endedSessionMs)
  return transaction(systemScope, async (tx) => {
    const forms = await tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } })
    const isOver = [{ revokedAt: { lte: longOver } }, { idleExpiresAt: { lte: longOver } }]
    const sessions = await tx.session.deleteMany({ where: { OR: isOver } })
    return { forms: forms.count, sessions: sessions.count }
  })
}

import type { Work } from '~/platform/work.server'
import { getSession, type LiveSession } from '../queries/get-session.server'
import { idleExpiry, touchEveryMs } from '../rules'

/** The live session of a cookie value, kept awake by being used; null as in `getSession`. The portal's own act. */
export async function resumeSession(work: Work, token: string): Promise<LiveSession | null> {
  const session = await getSession(work, token)
  const now = work.now()
  if (!session || now.getTime() - session.lastSeenAt.getTime() <= touchEveryMs) return session
  const seen = { lastSeenAt: now, idleExpiresAt: idleExpiry(now, session.absoluteExpiresAt) }
  await work.tx.session.update({ where: { id: session.id }, data: seen })
  return { ...session, ...seen }
}

import { hashToken } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { type LiveSession, type SessionRow, toLiveSession } from '../rows/live-session'

/**
 * The live session of a cookie value; null when there is none, it lapsed, or its role was taken away. For the portal
 * itself, which asks before it knows who acts. Asking does not keep it awake: `resumeVisit` does.
 */
export async function getSession(work: Work, token: string): Promise<LiveSession | null> {
  const [row] = await work.tx.$queryRaw<{ session: SessionRow | null }[]>`
    select read_session(${hashToken(token)}, ${work.now()}::timestamptz, null, null) as session`
  return toLiveSession(row?.session)
}

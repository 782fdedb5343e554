import { askSigned } from '~/platform/context.server'
import { hashToken } from '~/platform/crypto.server'
import { database } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import { idleLimitMs, touchEveryMs } from '../rules'
import { type LiveSession, type SessionRow, toLiveSession } from './live-session'

export type { LiveSession }

export interface Visit {
  session: LiveSession | null
  /** How often what public pages show has changed, by the name of what it is. */
  pageVersions: Readonly<Record<string, number>>
}

/**
 * What a request asks before everything else, in one statement and without a transaction of its own: the live session of
 * a cookie value, kept awake by being used (null as in `getSession`), and the state of the public pages.
 */
export async function resumeVisit(token: string, now: Date): Promise<Visit> {
  const client = database()
  const seenBefore = new Date(now.getTime() - touchEveryMs)
  const idleUntil = new Date(now.getTime() + idleLimitMs)
  const [row] = await askSigned(
    client,
    systemScope,
    ({ key, signature, payload }) =>
      client.$queryRaw<{ session: SessionRow | null; pageVersions: Record<string, number> }[]>`
        select read_visit(${key}, ${signature}, ${payload}, ${hashToken(token)}, ${now}::timestamptz,
          ${seenBefore}::timestamptz, ${idleUntil}::timestamptz) as session, page_versions() as "pageVersions"`,
  )
  return { session: toLiveSession(row?.session), pageVersions: row?.pageVersions ?? {} }
}

import { transaction } from '~/platform/db.server'
import type { Context } from '../context'

export interface OpenSession {
  id: string
  userAgent: string
  createdAt: Date
  lastSeenAt: Date
}

/** The person's live sessions, the latest first, so that she can see and end one she does not know. */
export async function listSessions(context: Context): Promise<OpenSession[]> {
  const now = context.now()
  return transaction(context, (tx) =>
    tx.session.findMany({
      where: {
        personId: context.personId ?? '',
        revokedAt: null,
        idleExpiresAt: { gt: now },
        absoluteExpiresAt: { gt: now },
      },
      orderBy: { lastSeenAt: 'desc' },
      take: 50,
      select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    }),
  )
}

const minute = 60_000

/** A session left alone for 30 minutes is over: people use shared computers in centres and mahalla offices. */
export const idleLimitMs = 30 * minute

/** However busy, a session is over after 12 hours. */
export const absoluteLimitMs = 12 * 60 * minute

/** The database is told of activity at most this often, so that reading pages does not write rows. */
export const touchEveryMs = minute

export interface SessionTimes {
  idleExpiresAt: Date
  absoluteExpiresAt: Date
  revokedAt: Date | null
}

export function isLive(session: SessionTimes, now: Date): boolean {
  return session.revokedAt === null && session.idleExpiresAt > now && session.absoluteExpiresAt > now
}

/** When the session lapses if nothing is done from `now` on. */
export function idleExpiry(now: Date, absoluteExpiresAt: Date): Date {
  return new Date(Math.min(now.getTime() + idleLimitMs, absoluteExpiresAt.getTime()))
}

const minute = 60_000

/** A session left alone for 30 minutes is over: people use shared computers in centres and mahalla offices. */
export const idleLimitMs = 30 * minute

/** However busy, a session is over after 12 hours. */
export const absoluteLimitMs = 12 * 60 * minute

/**
 * More open sessions than a person has devices are forgotten or stolen ones. The one not used for longest is ended when
 * she signs in once more, and she is told.
 */
export const mostSessions = 10

/** The limits in the units they are told in. */
export const sessionLimits = {
  minutes: idleLimitMs / minute,
  hours: absoluteLimitMs / 60 / minute,
  most: mostSessions,
}

/**
 * A session that is over is kept this long: a person who disputes a sign-in, and the auditor, can still be told when
 * and from where it was.
 */
export const endedSessionMs = 30 * 24 * 60 * minute

/** The database is told of activity at most this often, so that reading pages does not write rows. */
export const touchEveryMs = minute

/** A form that could not be acted upon waits this long: time to sign in again, and short on a shared computer. */
export const keptFormMs = 60 * minute

/** More of one person's forms than anybody fills in within an hour; the oldest goes first. */
export const mostKeptForms = 20

/**
 * Characters of a form that is kept. The longest form of a person's own (a product in four languages) fits several
 * times over; a visitor's (an address) is small, and anybody can send one.
 */
export function mostKeptLength(isSignedIn: boolean): number {
  return isSignedIn ? 100_000 : 10_000
}

/**
 * A powerful role that was asked for waits this long for a second administrator: long enough for a week's leave, too
 * short for an old request to be confirmed when nobody remembers it.
 */
export const roleRequestMs = 7 * 24 * 60 * minute

/** When the session lapses if nothing is done from `now` on. */
export function idleExpiry(now: Date, absoluteExpiresAt: Date): Date {
  return new Date(Math.min(now.getTime() + idleLimitMs, absoluteExpiresAt.getTime()))
}

/** A person's own data wait for her this long after she asked. */
export const dataExportMs = 24 * 60 * minute

/** All of one's data are given only to who has just signed in: a telephone may lie open on a table. */
export const freshSessionMs = 15 * minute

/** Whether she signed in so lately that she may have all of her data. */
export function isFreshSession({ absoluteExpiresAt }: { absoluteExpiresAt: Date }, now: Date): boolean {
  const signedInAt = absoluteExpiresAt.getTime() - absoluteLimitMs
  return now.getTime() - signedInAt <= freshSessionMs
}

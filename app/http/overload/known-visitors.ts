import { LRUCache } from 'lru-cache'
import { hashToken } from '~/platform/crypto.server'

/** The cookies by which somebody goes on with what she has begun: signed in, with a cart, with an order. */
type VisitorCookie = 'session' | 'cart' | 'guest'

const mostVisitors = 20_000
const rememberedMs = 60 * 60_000

/** Whose cookie held lately in this process; only a hash of it. */
const known = new LRUCache<string, true>({ max: mostVisitors, ttl: rememberedMs })

/**
 * Remembers which cookies of a request turned out to be somebody's: a session that the database knows, a cart or an
 * order that this portal has signed. What does not hold any more is forgotten.
 */
export function rememberVisitor(
  cookies: string | null,
  holds: Readonly<Record<VisitorCookie, boolean>>,
): void {
  for (const { name, key } of findVisitorCookies(cookies)) {
    if (holds[name]) known.set(key, true)
    else known.delete(key)
  }
}

/**
 * True for who was found to be somebody when she was served last. Asking the database instead would cost what is to be
 * saved, and believing the cookie would let anybody go first who makes one up. Who comes for the first time since this
 * process began waits as any reader does.
 */
export function isKnownVisitor(cookies: string | null | undefined): boolean {
  return findVisitorCookies(cookies).some(({ key }) => known.has(key))
}

function findVisitorCookies(cookies: string | null | undefined): { name: VisitorCookie; key: string }[] {
  const pairs = (cookies ?? '').matchAll(/(?:^|;\s*)((?:__Host-)?(session|cart|guest)=[^;]+)/g)
  return Array.from(pairs, ([, pair = '', name]) => ({ name: name as VisitorCookie, key: hashToken(pair) }))
}

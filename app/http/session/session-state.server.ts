import type { LiveSession } from '~/domains/identity/index.server'
import { sign } from '~/platform/crypto.server'
import { rememberVisitor } from '../overload/known-visitors'
import { cartCookie, guestCookie, readCookie } from './cookies.server'

/** What the browser is told of the session. Never an instant: the clocks of people's devices are wrong. */
export interface SessionState {
  /** Until the session lapses if nothing is done; null when nobody has signed in. */
  seconds: number | null
  /** False when it lapses whatever is done. */
  mayExtend: boolean
  /** Marks whose page this is: who signed in, or the visitor with this cart or these orders; null for the public. */
  reader: string | null
}

/** How the session stands at the moment of the answer. */
export async function readSessionState(
  request: Request,
  session: LiveSession | null,
  now: Date,
): Promise<SessionState> {
  const reader = await markReader(request, session)
  if (!session) return { seconds: null, mayExtend: false, reader }
  const { idleExpiresAt, absoluteExpiresAt } = session
  return {
    seconds: Math.max(0, Math.floor((idleExpiresAt.getTime() - now.getTime()) / 1000)),
    mayExtend: idleExpiresAt < absoluteExpiresAt,
    reader,
  }
}

async function markReader(request: Request, session: LiveSession | null): Promise<string | null> {
  const [cart, guest] = await Promise.all([
    readCookie<{ token?: string }>(cartCookie(), request),
    readCookie<object>(guestCookie(), request),
  ])
  const holds = { session: session !== null, cart: cart !== null, guest: guest !== null }
  rememberVisitor(request.headers.get('Cookie'), holds)
  if (!session && !cart && !guest) return null
  // Who has signed in is the same reader when something is in her cart.
  const whose = session ? [session.personId] : [null, cart?.token, guest !== null]
  return sign('reader', JSON.stringify(whose)).slice(0, 22)
}

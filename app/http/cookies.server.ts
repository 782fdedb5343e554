import { createCookie } from '@remix-run/node'
import { sign } from '~/platform/crypto.server'
import { env } from '~/platform/env.server'

const https = () => env().PUBLIC_ORIGIN.startsWith('https:')

/** `__Host-` binds a cookie to this host over https; browsers refuse the prefix on http://localhost. */
function hostCookie(name: string, maxAge: number | undefined, sameSite: 'lax' | 'strict' = 'lax') {
  return createCookie(https() ? `__Host-${name}` : name, {
    path: '/',
    httpOnly: true,
    secure: https(),
    sameSite,
    // Each name has a key of its own: what was signed for one cookie is worth nothing under another's name.
    secrets: [sign('cookie', name)],
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

type HostCookie = ReturnType<typeof createCookie>
const made = new Map<string, HostCookie>()

function once(name: string, maxAge?: number): HostCookie {
  const known = made.get(name)
  if (known) return known
  const cookie = hostCookie(name, maxAge)
  made.set(name, cookie)
  return cookie
}

const day = 86_400

/** The opaque session token. Ends with the browser; the server's own limits are shorter. */
export const sessionCookie = () => once('session')
/** The opaque token of a cart. */
export const cartCookie = () => once('cart', 30 * day)
/** State of a sign-in under way. */
export const signInCookie = () => once('sign-in', 600)
/** Language last chosen. */
export const localeCookie = () => once('lang', 365 * day)
/** Text size, theme, images. */
export const viewCookie = () => once('view', 365 * day)
/** A message for the next page. */
export const noticeCookie = () => once('notice', 60)
/** Orders this browser may look at without signing in: payment intent access tokens. */
export const guestCookie = () => once('guest', 7 * day)

/** The value of a cookie in a request: null when absent, empty (which nobody signs), or when its signature does not fit. */
export async function readCookie<T>(cookie: HostCookie, request: Request): Promise<T | null> {
  return ((await cookie.parse(request.headers.get('Cookie'))) as T | '' | null) || null
}

/** A Set-Cookie header that removes the cookie. */
export function dropCookie(cookie: HostCookie): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}

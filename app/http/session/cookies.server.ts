import { createCookie } from '@remix-run/node'
import { hashToken, sign } from '~/platform/crypto.server'
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

const hour = 3600
const day = 24 * hour
const signInPrefix = 'sign-in-'

/** The opaque session token. Ends with the browser; the server's own limits are shorter. */
export const sessionCookie = () => once('session')
/** Slugs of products that somebody who has not signed in wants to find again. */
export const favouritesCookie = () => once('favourites', 90 * day)
/** The opaque token of a cart. */
export const cartCookie = () => once('cart', 30 * day)
/** One for each sign-in under way, so that two tabs do not take each other's: named by its state, for an hour. */
export const signInCookie = (state: string) => hostCookie(signInPrefix + hashToken(state).slice(0, 12), hour)
/** Language last chosen. */
export const localeCookie = () => once('lang', 365 * day)
/** Text size, theme, images. */
export const viewCookie = () => once('view', 365 * day)
/** A message for the next page. */
export const noticeCookie = () => once('notice', 60)
/** Answers of the finder, sealed: they are about health and danger, so they stay no longer than they are needed. */
export const finderCookie = () => once('finder', 2 * hour)
/** The mandate whose code was typed here, until it is answered. */
export const mandateCookie = () => once('mandate', hour / 2)
/** Orders this browser may look at without signing in. Ends with the browser. */
export const guestCookie = () => once('guest')

/** The value of a cookie in a request: null when absent, empty (which nobody signs), or when its signature does not fit. */
export async function readCookie<T>(cookie: HostCookie, request: Request): Promise<T | null> {
  return ((await cookie.parse(request.headers.get('Cookie'))) as T | '' | null) || null
}

/** A Set-Cookie header that removes the cookie. */
export function dropCookie(cookie: HostCookie): Promise<string> {
  return cookie.serialize('', { maxAge: 0 })
}

/** A browser's sign-ins under way may take this much of its cookies: headers over 16 kB are refused. */
const mostSignInLength = 5000

/** Set-Cookie headers that let go of the earliest sign-ins under way, where there are too many of them. */
export function dropEarliestSignIns(request: Request): Promise<string[]> {
  // A browser sends cookies in the order they were made.
  const pending = listCookies(request).filter(({ name }) => name.includes(signInPrefix))
  let length = 0
  const kept = pending.reverse().filter((cookie) => {
    length += cookie.length
    return length <= mostSignInLength
  })
  return Promise.all(pending.filter((cookie) => !kept.includes(cookie)).map(({ name }) => dropByName(name)))
}

/** Headers that leave nothing in this browser for who uses it next: no cookie of ours, no page, nothing stored. */
export async function leaveNothing(request: Request): Promise<Headers> {
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "cookies", "storage"' })
  for (const { name } of listCookies(request)) headers.append('Set-Cookie', await dropByName(name))
  return headers
}

function listCookies(request: Request): { name: string; length: number }[] {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/).filter(Boolean)
  return pairs.map((pair) => ({ name: pair.split('=')[0] ?? '', length: pair.length }))
}

function dropByName(name: string): Promise<string> {
  return dropCookie(hostCookie(name.replace(/^__Host-/, ''), 0))
}

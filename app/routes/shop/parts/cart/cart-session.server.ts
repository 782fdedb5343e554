import { accountCartToken } from '~/domains/market/index.server'
import { cartCookie, readCookie } from '~/http/session/cookies.server'
import { hashToken, randomToken } from '~/platform/crypto.server'

/** The browser's cart: `token` is its cookie's secret, `tokenHash` what the database knows. */
export interface CartSession {
  token: string
  tokenHash: string
  /** Different things in it. */
  count: number
  /** Region chosen for the delivery costs; null until chosen. */
  region: string | null
  /** It is an account's, the same on each of her devices. */
  isAccounts: boolean
}

interface CartCookie {
  token: string
  count: number
  region?: string | null
  isAccounts?: boolean
}

/**
 * The cart of a browser; null when it has none. What is an account's stays hidden from who is not signed in to it: her
 * session has ended, and somebody else may sit here now.
 */
export async function readCart(request: Request, personId: string | null): Promise<CartSession | null> {
  const cart = await readAnyCart(request)
  if (!cart?.isAccounts) return cart
  return personId && cart.token === accountCartToken(personId) ? cart : null
}

/** The same for who comes back from paying, be it after her session has ended: it is asked only how the payment went. */
export async function readAnyCart(request: Request): Promise<CartSession | null> {
  const cookie = await readCookie<CartCookie>(cartCookie(), request)
  if (typeof cookie?.token !== 'string') return null
  return {
    token: cookie.token,
    tokenHash: hashToken(cookie.token),
    count: cookie.count,
    region: cookie.region ?? null,
    isAccounts: cookie.isAccounts ?? false,
  }
}

/**
 * The cart of a browser, or the beginning of one, which is that of the account for who signed in; the cookie goes out with
 * the answer (`cartHeaders`).
 */
export async function openCart(request: Request, personId: string | null): Promise<CartSession> {
  const known = await readCart(request, personId)
  if (known) return known
  const token = personId ? accountCartToken(personId) : randomToken()
  return { token, tokenHash: hashToken(token), count: 0, region: null, isAccounts: personId !== null }
}

/** Keeps the cart in the browser, with the number of different things that the header shows. */
export async function cartHeaders(
  { token, region, isAccounts }: CartSession,
  count: number,
  headers = new Headers(),
): Promise<Headers> {
  headers.append('Set-Cookie', await cartCookie().serialize({ token, count, region, isAccounts }))
  return headers
}

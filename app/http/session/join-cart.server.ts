import type { Context } from '~/domains/identity/context'
import { accountCartToken, takeOverCart } from '~/domains/market/index.server'
import { hashToken } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { keepNotice } from '../notices.server'
import { cartCookie, readCookie } from './cookies.server'

/**
 * Whoever signs in has the cart of her account in this browser, and in it what she had put into the browser's own; the
 * next page says so. The headers to be sent along.
 */
export async function joinCart(context: Context & { personId: string }, request: Request): Promise<string[]> {
  const cookie = await readCookie<{ token?: string; region?: string | null }>(cartCookie(), request)
  const token = accountCartToken(context.personId)
  const taken = await perform(context, takeOverCart, {
    tokenHash: typeof cookie?.token === 'string' ? hashToken(cookie.token) : null,
    ownTokenHash: hashToken(token),
  })
  if (!taken) return []
  const { lineCount: count, isJoined } = taken
  const header = await cartCookie().serialize({
    token,
    count,
    region: cookie?.region ?? null,
    isAccounts: true,
  })
  return isJoined ? [header, await keepNotice({ key: 'checkout.joined', tone: 'info' })] : [header]
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Locale } from '~/i18n/locales'
import { env } from '~/platform/env.server'
import { cartCookie, noticeCookie, readCookie } from './cookies.server'
import type { Notice } from './notices.server'
import { localeOfRequest } from './preferred-locale.server'
import { getRequestContext } from './request-context.server'

export interface RootData {
  locale: Locale
  origin: string
  session: { name: string; role: string; expiresAt: string; roleCount: number } | null
  notice: Notice | null
  /** Kinds of product in the browser's cart. */
  cartCount: number
}

/** What stands around every page. */
export async function readRootData({ request, context: load }: LoaderFunctionArgs): Promise<RootData> {
  const [locale, context] = await Promise.all([localeOfRequest(request), getRequestContext(request, load)])
  const [notice, cart] = await Promise.all([
    readCookie<Notice>(noticeCookie(), request),
    readCookie<{ count: number }>(cartCookie(), request),
  ])
  const { session } = context
  return {
    locale,
    origin: env().PUBLIC_ORIGIN,
    session: session && {
      name: session.person.givenName,
      role: session.role,
      roleCount: session.roleCount,
      expiresAt: session.idleExpiresAt.toISOString(),
    },
    notice,
    cartCount: Number(cart?.count ?? 0),
  }
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Locale } from '~/i18n/locales'
import { env } from '~/platform/env.server'
import { parseViewSettings, type ViewSettings } from '~/ui/shell/view-settings'
import { cartCookie, noticeCookie, readCookie, viewCookie } from './cookies.server'
import type { Notice } from './notices.server'
import { localeOfRequest } from './preferred-locale.server'
import { getRequestContext } from './request-context.server'

export interface RootData {
  locale: Locale
  origin: string
  /** The path behind the locale, with its leading slash; empty for the home page. */
  path: string
  /** With its question mark; empty when there is none. */
  search: string
  session: { name: string; role: string; expiresAt: string; roleCount: number } | null
  view: ViewSettings
  notice: Notice | null
  /** Kinds of product in the browser's cart. */
  cartCount: number
  /** True when stand-ins take the place of outside systems. */
  sandbox: boolean
  requestId: string
}

/** What stands around every page. */
export async function readRootData({ request, context: load }: LoaderFunctionArgs): Promise<RootData> {
  const url = new URL(request.url)
  const [locale, context] = await Promise.all([localeOfRequest(request), getRequestContext(request, load)])
  const [view, notice, cart] = await Promise.all([
    readCookie<Record<string, unknown>>(viewCookie(), request),
    readCookie<Notice>(noticeCookie(), request),
    readCookie<{ count: number }>(cartCookie(), request),
  ])
  const { session } = context
  return {
    locale,
    origin: env().PUBLIC_ORIGIN,
    path: url.pathname.replace(/^\/[^/]+/, '').replace(/\/$/, ''),
    search: url.search,
    session: session && {
      name: session.person.givenName,
      role: session.role,
      roleCount: session.roleCount,
      expiresAt: session.idleExpiresAt.toISOString(),
    },
    view: parseViewSettings(view ?? {}),
    notice,
    cartCount: Number(cart?.count ?? 0),
    sandbox: env().APP_ENV !== 'production',
    requestId: load.requestId,
  }
}

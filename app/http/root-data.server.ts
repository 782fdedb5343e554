import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { env } from '~/platform/env.server'
import { cartCookie, noticeCookie, readCookie } from './cookies.server'
import type { Notice } from './notices.server'
import { localeOfRequest } from './preferred-locale.server'
import { getRequestContext } from './request-context.server'
import { readSessionState, type SessionState } from './session-state.server'

export interface RootData {
  locale: Locale
  origin: string
  session: { name: string; role: string; roleCount: number } | null
  state: SessionState
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
      name: nameInScript(session.person.givenName, locale),
      role: session.role,
      roleCount: session.roleCount,
    },
    state: await readSessionState(request, session, context.now()),
    notice,
    cartCount: Number(cart?.count ?? 0),
  }
}

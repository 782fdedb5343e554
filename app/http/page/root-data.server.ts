import type { AppLoadContext } from '@remix-run/node'
import { applicantRoles } from '~/domains/applications/index.server'
import { type Role, roleHome, type TeamDuty } from '~/domains/identity/index.server'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { env } from '~/platform/env.server'
import { forgetNotice, type Notice, readNotice } from '../notices.server'
import { cartCookie, localeCookie, readCookie } from '../session/cookies.server'
import { chosenLocale, localeOfRequest } from '../session/preferred-locale.server'
import { getRequestContext } from '../session/request-context.server'
import { readSessionState, type SessionState } from '../session/session-state.server'

export interface RootData {
  locale: Locale
  origin: string
  session: {
    name: string
    role: Role
    roleCount: number
    /** What she does in the team that she acts in. */
    duties: readonly TeamDuty[]
    /** Page of the role's own work; null for who looks after her own affairs. */
    desk: string | null
    /** Notices she has not read. */
    unread: number
  } | null
  state: SessionState
  notice: Notice | null
  /** Kinds of product in the browser's cart. */
  cartCount: number
}

/** What stands around every page. */
export async function readRootData(request: Request, load: AppLoadContext): Promise<RootData> {
  const [locale, context] = await Promise.all([localeOfRequest(request), getRequestContext(request, load)])
  const [notice, cart] = await Promise.all([
    readNotice(request),
    readCookie<{ count: number; isAccounts?: boolean }>(cartCookie(), request),
  ])
  const { session } = context
  return {
    locale,
    origin: env().PUBLIC_ORIGIN,
    session: session && {
      name: nameInScript(session.person.givenName, locale),
      role: session.role,
      roleCount: session.roleCount,
      duties: session.duties,
      desk: (applicantRoles as readonly string[]).includes(session.role) ? null : roleHome[session.role],
      unread: session.unread,
    },
    state: await readSessionState(request, session, context.now()),
    notice,
    // An account's is hers alone, also after her session has ended here.
    cartCount: cart?.isAccounts && !session ? 0 : Number(cart?.count ?? 0),
  }
}

/** What a browser is told beside them: the notice was shown, and the language was chosen. */
export async function rootCookies(request: Request, { notice }: RootData): Promise<string[]> {
  const chosen = chosenLocale(request)
  return [
    ...(notice ? [await forgetNotice()] : []),
    ...(chosen ? [await localeCookie().serialize(chosen)] : []),
  ]
}

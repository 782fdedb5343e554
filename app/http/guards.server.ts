import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type LiveSession, mayInTeam, type Role, type TeamArea } from '~/domains/identity/index.server'
import { isLocale, type Locale } from '~/i18n/locales'
import { pageState } from './kept-forms/page-state.server'
import { getRequestContext, type RequestContext } from './session/request-context.server'

type Arguments = LoaderFunctionArgs | ActionFunctionArgs

/** A request whose language is known. */
export interface PageContext extends RequestContext {
  locale: Locale
  url: URL
}

export interface SignedInContext extends PageContext {
  personId: string
  session: LiveSession
  sessionId: string
}

/** Open to everybody. 404 when the first part of the path is not a language. */
export async function allowAnyone({ request, params, context }: Arguments): Promise<PageContext> {
  if (!isLocale(params.lang)) throw notFound()
  const known = await getRequestContext(request, context)
  return { ...known, locale: params.lang, url: new URL(request.url) }
}

/** Open to whoever signed in; others are sent to sign in and come back here. */
export async function requireSignedIn(args: Arguments): Promise<SignedInContext> {
  const page = await allowAnyone(args)
  if (!page.session || !page.personId) {
    const back = args.request.method === 'GET' ? page.url.pathname + page.url.search : page.url.pathname
    throw redirect(`/${page.locale}/sign-in?next=${encodeURIComponent(back)}`)
  }
  return { ...page, personId: page.personId, session: page.session, sessionId: page.session.id }
}

/**
 * On a public page that acts for its person too: a form that was opened by somebody who had signed in is not acted upon
 * for a visitor. Her session has ended, and she is sent to sign in.
 */
export function requireSameReader({ session, locale, url }: PageContext, { context }: Arguments): void {
  if (session || !pageState(context).formOwner) return
  throw redirect(`/${locale}/sign-in?${new URLSearchParams({ next: url.pathname + url.search })}`)
}

/** Open to whoever acts in one of these roles now; others who signed in are refused (403). */
export async function requireRole(args: Arguments, ...roles: Role[]): Promise<SignedInContext> {
  const page = await requireSignedIn(args)
  if (!roles.includes(page.session.role)) throw forbidden()
  return page
}

/**
 * Open to whoever acts in one of these roles, and of a team only with the duties that this asks for; others who signed in
 * are refused (403).
 */
export async function requireTeam(
  args: Arguments,
  area: TeamArea,
  ...roles: [Role, ...Role[]]
): Promise<SignedInContext> {
  const page = await requireRole(args, ...roles)
  if (!mayInTeam(page, area)) throw forbidden()
  return page
}

/** One body for what is missing and what is somebody else's: a foreign id tells nothing. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

export function forbidden(): Response {
  return new Response(null, { status: 403 })
}

import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { systemContext } from '~/domains/identity/context'
import { changeRole, getViewSettings, listRoles, signIn } from '~/domains/identity/index.server'
import type { SignInProfile } from '~/domains/identity/ports'
import { keepNotice } from '~/http/notices.server'
import {
  dropCookie,
  readCookie,
  sessionCookie,
  signInCookie,
  viewCookie,
} from '~/http/session/cookies.server'
import { rolesOf } from '~/http/session/desks'
import { joinCart } from '~/http/session/join-cart.server'
import { preferredLocale } from '~/http/session/preferred-locale.server'
import { getRequestContext, type RequestContext } from '~/http/session/request-context.server'
import { oneidCallbackUrl } from '~/http/urls.server'
import { perform } from '~/platform/perform.server'
import { parseViewSettings } from '~/ui/shell/view-settings'
import type { SignInState } from './parts/sign-in-state'

/** Where OneID sends the browser back. Guarded by the state it was sent with; each sign-in under way has its own. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await getRequestContext(request, load)
  const { searchParams } = new URL(request.url)
  const state = searchParams.get('state') ?? ''
  const sent = await readCookie<SignInState>(signInCookie(state), request)
  const locale = sent?.locale ?? (await preferredLocale(request))
  const headers = new Headers()
  const back = (problem: string) =>
    redirect(`/${locale}/sign-in?${new URLSearchParams({ problem, next: sent?.next ?? '' })}`, { headers })

  // Spent, too old, or another browser's. Whoever is signed in by now is led on from there.
  if (!sent || sent.state !== state) return back('stateLost')
  headers.append('Set-Cookie', await dropCookie(signInCookie(state)))
  const code = searchParams.get('code')
  if (!code) return back('stateLost')
  const answer = await context.ports.signIn.exchange(code, oneidCallbackUrl())
  if (!answer.ok) return back(answer.error.replace('auth.error.', ''))
  const { profile, accessToken } = answer.value
  if (!profile.valid) return back('notConfirmed')
  void context.ports.signIn.signOut(accessToken)

  const previous = await readCookie<string>(sessionCookie(), request)
  const portal = systemContext(context.now, context.requestId)
  const signedIn = await perform(portal, signIn, describePerson(profile, request, locale), previous)
  const self = { ...context, personId: signedIn.personId, role: 'citizen', sessionId: signedIn.sessionId }
  const view = await getViewSettings(self)
  if (view) headers.append('Set-Cookie', await viewCookie().serialize(parseViewSettings(view)))
  for (const header of await joinCart(self, request)) headers.append('Set-Cookie', header)
  if (signedIn.endedOldest) {
    const notice = { key: 'auth.notice.oldestEnded', tone: 'info' } as const
    headers.append('Set-Cookie', await keepNotice(notice))
  }
  const { token, to } = await leadOn(self, sent)
  headers.append('Set-Cookie', await sessionCookie().serialize(token ?? signedIn.token))
  return redirect(to, { headers })
}

function describePerson(profile: SignInProfile, request: Request, locale: string) {
  return {
    pinfl: profile.pinfl,
    passport: profile.passport ?? null,
    familyName: profile.familyName,
    givenName: profile.givenName,
    patronymic: profile.patronymic ?? null,
    bornOn: profile.birthOn,
    phone: profile.phone ?? null,
    email: profile.email ?? null,
    authMethod: profile.authMethod,
    userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 400),
    locale,
  }
}

/** To her errand, in the role it asks for when she has just one such; to the choice when there is one to be made. */
async function leadOn(
  context: RequestContext & { sessionId: string },
  { next, locale }: SignInState,
): Promise<{ to: string; token?: string }> {
  const held = await listRoles(context)
  const choice = `/${locale}/account/roles?${new URLSearchParams({ next })}`
  if (!next) return { to: held.length > 1 ? choice : `/${locale}/account` }
  const wanted = rolesOf(next)
  const fitting = held.filter(({ role }) => wanted?.includes(role))
  if (fitting.length > 1) return { to: choice }
  const { sessionId } = context
  const chosen =
    fitting[0] && (await perform(context, changeRole, { grantId: fitting[0].grantId, sessionId }))
  return chosen?.ok ? { to: next, token: chosen.value.token } : { to: next }
}

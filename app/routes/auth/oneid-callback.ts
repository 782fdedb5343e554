import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { getViewSettings, listRoles, signIn } from '~/domains/identity/index.server'
import { dropCookie, readCookie, sessionCookie, signInCookie, viewCookie } from '~/http/cookies.server'
import { getRequestContext } from '~/http/request-context.server'
import { oneidCallbackUrl } from '~/http/urls.server'
import { defaultLocale, isLocale } from '~/i18n/locales'
import { parseViewSettings } from '~/ui/shell/view-settings'

interface SignInState {
  state: string
  next: string
  locale: string
}

/** Where OneID sends the browser back. Guarded by the state it was sent with. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await getRequestContext(request, load)
  const url = new URL(request.url)
  const sent = await readCookie<SignInState>(signInCookie(), request)
  const locale = isLocale(sent?.locale) ? sent.locale : defaultLocale
  const headers = new Headers({ 'Set-Cookie': await dropCookie(signInCookie()) })
  const back = (problem: string) =>
    redirect(`/${locale}/sign-in?${new URLSearchParams({ problem, next: sent?.next ?? '' })}`, { headers })

  const code = url.searchParams.get('code')
  if (!sent || !code || url.searchParams.get('state') !== sent.state) return back('stateLost')
  const answer = await context.ports.signIn.exchange(code, oneidCallbackUrl())
  if (!answer.ok) return back(answer.error.replace('auth.error.', ''))
  const { profile, accessToken } = answer.value
  if (!profile.valid) return back('notConfirmed')
  void context.ports.signIn.signOut(accessToken)

  const signedIn = await signIn(
    context,
    {
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
    },
    await readCookie<string>(sessionCookie(), request),
  )
  headers.append('Set-Cookie', await sessionCookie().serialize(signedIn.token))
  const self = { ...context, personId: signedIn.personId, role: 'citizen' }
  const view = await getViewSettings(self)
  if (view) headers.append('Set-Cookie', await viewCookie().serialize(parseViewSettings(view)))
  const roles = await listRoles(self)
  const choose =
    roles.length > 1 ? `/${locale}/account/roles?${new URLSearchParams({ next: sent.next })}` : null
  return redirect(choose ?? (sent.next || `/${locale}/account`), { headers })
}

import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireBudget } from '~/http/budgets.server'
import { safeRedirect } from '~/http/door/safe-redirect'
import { readFormData } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { keptParameter } from '~/http/kept-forms/parameters'
import {
  dropEarliestSignIns,
  localeCookie,
  readCookie,
  sessionCookie,
  signInCookie,
} from '~/http/session/cookies.server'
import { oneidCallbackUrl, pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { randomToken } from '~/platform/crypto.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import type { SignInState } from './parts/sign-in-state'

const problems = [
  'signInRefused',
  'signInUnavailable',
  'profileIncomplete',
  'notConfirmed',
  'stateLost',
] as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const page = await allowAnyone(args)
  const next = safeRedirect(page.url.searchParams.get('next'), '')
  if (page.session) throw redirect(next || `/${page.locale}/account`)
  const problem = page.url.searchParams.get('problem')
  return json({
    title: pageTitle(page.locale, 'auth.signIn.title'),
    next,
    problem: problems.find((key) => key === problem) ?? null,
    // The cookie of a session that is over is still here: that is why she must sign in again.
    hasEnded: problem === null && next !== '' && (await readCookie(sessionCookie(), args.request)) !== null,
    isKept: next !== '' && new URL(next, page.url).searchParams.has(keptParameter),
  })
}

/** Off to OneID, with a state that only this browser knows. */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, ports } = context
  await requireBudget(context, 'signIn')
  const form = await readFormData(args.request)
  const state = randomToken()
  const next = safeRedirect(form.get('next'), '')
  const sent: SignInState = { state, next, locale }
  const headers = new Headers()
  for (const cookie of await dropEarliestSignIns(args.request)) headers.append('Set-Cookie', cookie)
  headers.append('Set-Cookie', await signInCookie(state).serialize(sent))
  headers.append('Set-Cookie', await localeCookie().serialize(locale))
  const to = ports.signIn.authorizationUrl({ state, redirectUri: oneidCallbackUrl(), locale })
  return redirect(to, { status: 303, headers })
}

export default function SignIn() {
  const t = useT()
  const { next, problem, hasEnded, isKept } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      {problem && (
        <Notice tone="warning" role="alert" title={t('auth.signIn.problemTitle')}>
          {t(`auth.error.${problem}`)}
        </Notice>
      )}
      {(hasEnded || isKept) && (
        <Notice tone="warning" role="status" title={hasEnded ? t('auth.ended.title') : undefined}>
          {hasEnded && <p>{t('auth.ended.text')}</p>}
          {isKept && <p>{t('auth.ended.kept')}</p>}
        </Notice>
      )}
      <Heading level={1}>{t('auth.signIn.title')}</Heading>
      <Prose>
        <p>{t('auth.signIn.lead')}</p>
        <ul>
          <li>{t('auth.signIn.why.apply')}</li>
          <li>{t('auth.signIn.why.voucher')}</li>
          <li>{t('auth.signIn.why.sell')}</li>
        </ul>
      </Prose>
      <PostForm hidden={{ next }}>
        <Button icon="lock">{t('auth.signIn.button')}</Button>
      </PostForm>
      <Prose>
        <p>{t('auth.signIn.help')}</p>
      </Prose>
    </Frame>
  )
}

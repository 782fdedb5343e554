import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeAssistance, isAssistRole } from '~/domains/applications/index.server'
import { endSession } from '~/domains/identity/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { leaveNothing } from '~/http/session/cookies.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** Says that nobody is signed in here any more; asks who still is. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await allowAnyone(args)
  const isEverywhere = page.url.searchParams.has('everywhere')
  const key: 'asked' | 'everywhere' | 'here' = page.session ? 'asked' : isEverywhere ? 'everywhere' : 'here'
  return json({ title: pageTitle(page.locale, `auth.signOut.${key}.title`), key })
}

/** Ends this session, or with `everywhere` all of the person's, and leaves nothing of hers in the browser. */
export async function action(args: ActionFunctionArgs) {
  const page = await allowAnyone(args)
  const form = await readFormData(args.request)
  const everywhere = form.get('everywhere') === 'yes'
  // Whom a clerk was helping is left with her own application.
  if (page.session && isAssistRole(page.session.role)) await perform(page, closeAssistance)
  if (page.session) await perform(page, endSession, everywhere ? null : page.session.id)
  const to = `/${page.locale}/sign-out${everywhere ? '?everywhere' : ''}`
  return redirect(to, { status: 303, headers: await leaveNothing(args.request) })
}

export default function SignOut() {
  const t = useT()
  const here = useHere()
  const { key } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t(`auth.signOut.${key}.title`)}</Heading>
      <Prose>
        <p>{t(`auth.signOut.${key}.text`)}</p>
      </Prose>
      {key === 'asked' ? (
        <PostForm>
          <Button icon="signOut">{t('account.overview.signOut')}</Button>
        </PostForm>
      ) : (
        <ButtonGroup>
          <ButtonLink href={here('')}>{t('layout.errors.home')}</ButtonLink>
          <ButtonLink look="secondary" href={here('/sign-in')}>
            {t('auth.signOut.again')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </Frame>
  )
}

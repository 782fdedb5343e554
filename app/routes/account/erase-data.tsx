import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isFreshSession } from '~/domains/identity/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { eraseData } from '~/workflows/own-data/erase-data.server'
import { SignInAnew } from './parts/sign-in-anew'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  return json({
    title: pageTitle(context.locale, 'account.data.erase.title'),
    isFresh: isFreshSession(context.session, context.now()),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const home = `/${context.locale}/account/data`
  if (!isFreshSession(context.session, context.now()))
    return redirectWithNotice(`${home}/erase`, { key: 'account.data.signInFirst', tone: 'warning' })
  const { drafts, contact } = await perform(context, eraseData)
  return redirectWithNotice(home, {
    key: contact ? 'account.data.erase.doneWithContact' : 'account.data.erase.done',
    values: { count: drafts },
    tone: 'success',
  })
}

const erased = ['drafts', 'contact'] as const
const kept = ['cases', 'money', 'audit', 'identity'] as const

/** What goes at once, what the law keeps, and for how long. */
export default function EraseData() {
  const t = useT()
  const here = useHere()
  const { isFresh } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/account/data') }}>
      <Heading level={1}>{t('account.data.erase.title')}</Heading>
      <Prose>
        <h2>{t('account.data.erase.goes.title')}</h2>
        <ul>
          {erased.map((what) => (
            <li key={what}>{t(`account.data.erase.goes.${what}`)}</li>
          ))}
        </ul>
        <h2>{t('account.data.erase.stays.title')}</h2>
        <ul>
          {kept.map((what) => (
            <li key={what}>{t(`account.data.erase.stays.${what}`)}</li>
          ))}
        </ul>
        <p>{t('account.data.erase.help')}</p>
      </Prose>
      {isFresh ? (
        <PostForm>
          <ConfirmOrCancel cancelHref={here('/account/data')} look="danger">
            {t('account.data.erase.confirm')}
          </ConfirmOrCancel>
        </PostForm>
      ) : (
        <SignInAnew next={here('/account/data/erase')} />
      )}
    </Frame>
  )
}

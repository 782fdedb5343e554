import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnExport, isFreshSession, requestExport } from '~/domains/identity/index.server'
import { requireBudget } from '~/http/budgets.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { ownSources } from '~/workflows/own-data/sources'
import { ExportState } from './parts/export-state'
import { SignInAnew } from './parts/sign-in-anew'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  return json({
    title: pageTitle(context.locale, 'account.data.title'),
    isFresh: isFreshSession(context.session, context.now()),
    own: await perform(context, getOwnExport),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const to = `/${context.locale}/account/data`
  if (!isFreshSession(context.session, context.now()))
    return redirectWithNotice(to, { key: 'account.data.signInFirst', tone: 'warning' })
  await requireBudget(context, 'exportData')
  await perform(context, requestExport, { tables: ownSources.length })
  return redirectWithNotice(to, { key: 'account.data.asked', tone: 'success' })
}

export default function OwnData() {
  const t = useT()
  const here = useHere()
  const { isFresh, own } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('account.data.title') },
      ]}
    >
      <Heading level={1}>{t('account.data.title')}</Heading>
      <Prose>
        <p>{t('account.data.lead')}</p>
        <p>{t('account.data.kept')}</p>
      </Prose>
      {!isFresh && <SignInAnew next={here('/account/data')} />}
      {isFresh && own && <ExportState own={own} />}
      {isFresh && own?.status !== 'queued' && (
        <PostForm>
          <Button {...(own ? { look: 'secondary' as const } : {})}>
            {t(own ? 'account.data.again' : 'account.data.ask')}
          </Button>
        </PostForm>
      )}
      <Heading level={2}>{t('account.data.erase.title')}</Heading>
      <Prose>
        <p>{t('account.data.erase.lead')}</p>
      </Prose>
      <div>
        <ButtonLink look="secondary" href={here('/account/data/erase')}>
          {t('account.data.erase.open')}
        </ButtonLink>
      </div>
    </Frame>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { roleHome } from '~/domains/identity/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import type { IconName } from '~/ui/content/icon'
import { Tag } from '~/ui/content/tag'
import { getAccountSummary } from '~/views/account/get-account-summary.server'
import { NextSteps } from './parts/next-steps'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale, session } = context
  return json({
    title: pageTitle(locale, 'account.overview.title'),
    name: nameInScript(session.person.givenName, locale),
    role: session.role,
    desk: roleHome[session.role],
    mayApply: (applicantRoles as readonly string[]).includes(session.role),
    manyRoles: session.roleCount > 1,
    ...(await getAccountSummary(context)),
  })
}

const cards = [
  { key: 'applications', path: '/applications', icon: 'document' },
  { key: 'vouchers', path: '/vouchers', icon: 'voucher' },
  { key: 'mandates', path: '/account/mandates', icon: 'account' },
  { key: 'orders', path: '/account/orders', icon: 'cart' },
  { key: 'notices', path: '/account/notices', icon: 'bell' },
  { key: 'channels', path: '/account/channels', icon: 'bell' },
  { key: 'invitations', path: '/account/invitations', icon: 'account' },
  { key: 'contact', path: '/account/contact', icon: 'phone' },
  { key: 'security', path: '/account/sessions', icon: 'shield' },
  { key: 'data', path: '/account/data', icon: 'document' },
] as const satisfies { key: string; path: string; icon: IconName }[]

export default function Overview() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { name, role, desk, mayApply, manyRoles, unread, steps } = useLoaderData<typeof loader>()
  const staff = desk !== '/account'
  return (
    <Frame>
      <Heading level={1} caption={t('account.overview.actingAs', { role: t(`account.role.${role}`) })}>
        {t('account.overview.greeting', { name })}
      </Heading>
      {steps.length > 0 && <NextSteps steps={steps} />}
      <Heading level={2} className="visually-hidden">
        {t('account.overview.sections')}
      </Heading>
      <CardGrid>
        {staff && (
          <Card title={t('account.overview.desk.title')} href={here(desk)} icon="home">
            {t('account.overview.desk.text')}
          </Card>
        )}
        {cards
          .filter(({ key }) => mayApply || (key !== 'applications' && key !== 'mandates'))
          .map(({ key, path, icon }) => (
            <Card
              key={key}
              title={t(`account.overview.${key}.title`)}
              href={here(path)}
              icon={icon}
              meta={
                key === 'notices' &&
                unread > 0 && (
                  <Tag tone="info">
                    {t('account.notices.unread', { count: unread, shown: number(unread) })}
                  </Tag>
                )
              }
            >
              {t(`account.overview.${key}.text`)}
            </Card>
          ))}
        {mayApply && (
          <Card title={t('appointments.title')} href={here('/appointments')} icon="calendar">
            {t('appointments.lead')}
          </Card>
        )}
        {mayApply && (
          <Card title={t('training.own.title')} href={here('/trainings')} icon="calendar">
            {t('training.own.noneText')}
          </Card>
        )}
        {mayApply && (
          <Card title={t('purchasing.found.title')} href={here('/organisation/purchases/found')} icon="cart">
            {t('purchasing.found.card')}
          </Card>
        )}
        {mayApply && (
          <Card title={t('finder.title')} href={here('/finder/mine')} icon="search">
            {t('finder.mine.card')}
          </Card>
        )}
        {manyRoles && (
          <Card title={t('account.overview.roles.title')} href={here('/account/roles')} icon="refresh">
            {t('account.overview.roles.text')}
          </Card>
        )}
      </CardGrid>
      <ButtonGroup>
        <PostForm action={here('/sign-out')}>
          <Button look="secondary" icon="signOut">
            {t('account.overview.signOut')}
          </Button>
        </PostForm>
        <PostForm action={here('/sign-out')} hidden={{ everywhere: 'yes' }}>
          <Button look="link">{t('account.overview.signOutEverywhere')}</Button>
        </PostForm>
      </ButtonGroup>
    </Frame>
  )
}

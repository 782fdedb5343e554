import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFailedJobs, listRoleRequests } from '~/domains/administration/index.server'
import { listDeliveries } from '~/domains/notifications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import type { IconName } from '~/ui/content/icon'
import { Stats } from '~/ui/data/stats'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const [{ counts }, failedMessages, waitingRoles] = await Promise.all([
    listFailedJobs(context, { page: 1 }),
    listDeliveries(context, { page: 1, status: 'failed' }),
    listRoleRequests(context, { status: 'prepared' }),
  ])
  return json({
    title: pageTitle(context.locale, 'admin.home.title'),
    counts,
    failedMessages: failedMessages.total,
    waitingRoles: waitingRoles.total,
  })
}

const cards = [
  { key: 'people', path: '/admin/people', icon: 'account' },
  { key: 'staff', path: '/admin/staff', icon: 'account' },
  { key: 'roles', path: '/admin/roles', icon: 'check' },
  { key: 'services', path: '/admin/services', icon: 'document' },
  { key: 'parameters', path: '/admin/parameters', icon: 'calendar' },
  { key: 'holidays', path: '/admin/holidays', icon: 'calendar' },
  { key: 'centres', path: '/admin/centres', icon: 'home' },
  { key: 'organisations', path: '/admin/organisations', icon: 'document' },
  { key: 'keys', path: '/admin/keys', icon: 'refresh' },
  { key: 'agencies', path: '/admin/agencies', icon: 'refresh' },
  { key: 'synonyms', path: '/admin/synonyms', icon: 'search' },
  { key: 'productTerms', path: '/admin/product-terms', icon: 'shop' },
  { key: 'sellerRequirements', path: '/admin/seller-requirements', icon: 'shop' },
  { key: 'blockedWords', path: '/admin/blocked-words', icon: 'mail' },
  { key: 'jobs', path: '/admin/jobs', icon: 'refresh' },
  { key: 'pages', path: '/admin/pages', icon: 'document' },
  { key: 'newsletter', path: '/admin/newsletter', icon: 'mail' },
  { key: 'texts', path: '/admin/texts', icon: 'mail' },
  { key: 'messages', path: '/admin/messages', icon: 'mail' },
  { key: 'audit', path: '/admin/audit', icon: 'eye' },
] as const satisfies { key: string; path: string; icon: IconName }[]

export default function AdminHome() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { counts, failedMessages, waitingRoles } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('admin.home.title')}</Heading>
      <Stats
        stats={[
          { label: t('admin.jobs.counts.waiting'), value: number(counts.waiting + counts.running) },
          { label: t('admin.jobs.counts.retrying'), value: number(counts.retrying) },
          { label: t('admin.jobs.counts.failed'), value: number(counts.failed) },
          { label: t('admin.messages.failedCount'), value: number(failedMessages) },
          { label: t('admin.roles.waitingCount'), value: number(waitingRoles) },
        ]}
      />
      <Heading level={2} className="visually-hidden">
        {t('admin.home.sections')}
      </Heading>
      <CardGrid>
        {cards.map(({ key, path, icon }) => (
          <Card
            key={key}
            title={key === 'services' ? t('services.versions.title') : t(`admin.${key}.title`)}
            href={here(path)}
            icon={icon}
          >
            {key === 'services' ? t('services.versions.home') : t(`admin.home.${key}`)}
          </Card>
        ))}
      </CardGrid>
    </Frame>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deliverySorts, listDeliveries } from '~/domains/notifications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { isLocale, localeNames } from '~/i18n/locales'
import { templateName } from '~/i18n/messages/message-renderer.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

const statuses = ['failed', 'queued', 'sent', 'delivered', 'skipped'] as const

const tones: Record<(typeof statuses)[number], Tone> = {
  failed: 'danger',
  queued: 'info',
  sent: 'neutral',
  delivered: 'success',
  skipped: 'neutral',
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator', 'auditor')
  const asked = readList(context.url.searchParams, deliverySorts)
  const status = statuses.find((each) => each === context.url.searchParams.get('status')) ?? null
  const { items, total, pageSize } = await listDeliveries(context, { ...asked, ...(status && { status }) })
  return json({
    title: pageTitle(context.locale, 'admin.messages.title'),
    messages: items.map(({ id, channel, template, locale, status: state, attempts, createdAt, sentAt }) => {
      const name = templateName(template)
      return { id, channel, name, locale, status: state, attempts, createdAt, sentAt }
    }),
    status,
    list: listed(asked, total, pageSize),
  })
}

export default function Messages() {
  const t = useT()
  const here = useHere()
  const { dateTime, number } = useFormat()
  const { messages, status, list } = useLoaderData<typeof loader>()
  const address = (query: string) => `${here('/admin/messages')}${query}`
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.messages.title') })}>
      <Heading level={1}>{t('admin.messages.title')}</Heading>
      <p>{t('admin.messages.lead')}</p>
      <Tabs
        label={t('admin.messages.states')}
        tabs={[
          { href: address(''), label: t('admin.messages.all'), current: status === null },
          ...statuses.map((each) => ({
            href: address(`?status=${each}`),
            label: t(`notifications.status.${each}`),
            current: each === status,
          })),
        ]}
      />
      {messages.length === 0 ? (
        <EmptyState icon="mail" title={t('admin.messages.empty')} />
      ) : (
        <ListTable
          list={list}
          caption={t('admin.messages.caption')}
          captionHidden
          rows={messages}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'at',
              sorts: true,
              label: t('admin.messages.at'),
              cell: ({ createdAt }) => dateTime(createdAt),
            },
            {
              key: 'what',
              label: t('admin.messages.what'),
              rowHeader: true,
              cell: ({ name }) =>
                t(keyOf('notifications', name, 'subject'), {
                  number: '…',
                }),
            },
            {
              key: 'channel',
              label: t('admin.messages.channelLabel'),
              cell: ({ channel }) => t(`notifications.channel.${channel}`),
            },
            {
              key: 'language',
              label: t('admin.messages.language'),
              cell: ({ locale }) =>
                isLocale(locale) ? localeNames[locale].full : t('admin.messages.ownLanguage'),
            },
            {
              key: 'status',
              label: t('admin.messages.state'),
              cell: ({ status: state, attempts }) => (
                <>
                  <Tag tone={tones[state]}>{t(`notifications.status.${state}`)}</Tag>{' '}
                  {state === 'failed' && attempts === 0 && t('admin.messages.noAddress')}
                  {state === 'skipped' && t('admin.messages.reachedOtherwise')}
                </>
              ),
            },
            {
              key: 'attempts',
              label: t('admin.messages.attempts'),
              numeric: true,
              cell: ({ attempts }) => number(attempts),
            },
            {
              key: 'sent',
              sorts: true,
              label: t('admin.messages.sentAt'),
              cell: ({ sentAt }) => (sentAt ? dateTime(sentAt) : '–'),
            },
          ]}
        />
      )}
    </Frame>
  )
}

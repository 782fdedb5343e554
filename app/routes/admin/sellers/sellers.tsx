import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findAskingSellers, listSellers, sellerSorts, sellersPerPage } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { namePlace } from '~/views/names/name-places.server'
import { DeskTabs } from '../parts/desk/desk-tabs'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

const statuses = ['pending', 'approved', 'refused', 'suspended'] as const

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const asked = readList(context.url.searchParams, sellerSorts)
  const status = statuses.find((each) => each === context.url.searchParams.get('status')) ?? 'pending'
  const [{ sellers, total }, asking, waiting] = await Promise.all([
    listSellers({ ...asked, status }),
    findAskingSellers(context),
    listSellers({ status: 'pending', page: 1 }),
  ])
  return json({
    title: pageTitle(locale, 'admin.sellers.title'),
    sellers: await Promise.all(
      sellers.map(async ({ soato, id, displayName, createdAt }) => ({
        ...{ id, displayName, createdAt, place: await namePlace(soato, locale) },
        isAsking: asking.includes(id),
      })),
    ),
    status,
    waiting: waiting.total,
    asking: asking.length,
    list: listed(asked, total, sellersPerPage),
  })
}

export default function Sellers() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { sellers, status, waiting, asking, list } = useLoaderData<typeof loader>()
  const address = (query: string) => `${here('/admin/sellers')}${query}`
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('admin.sellers.title') })}>
      <Heading level={1}>{t('admin.sellers.title')}</Heading>
      <DeskTabs current="sellers" />
      <p>{t('admin.sellers.lead')}</p>
      <Tabs
        label={t('admin.sellers.states')}
        tabs={statuses.map((each) => ({
          href: address(`?status=${each}`),
          label: t(`admin.sellers.status.${each}`),
          current: each === status,
          ...(each === 'pending' && { count: waiting }),
          ...(each === 'suspended' && asking > 0 && { count: asking }),
        }))}
      />
      {sellers.length === 0 ? (
        <EmptyState
          icon="shop"
          title={t('admin.sellers.empty')}
          {...(status === 'pending' && { text: t('admin.sellers.emptyText') })}
        />
      ) : (
        <ListTable
          list={list}
          caption={t(`admin.sellers.status.${status}`)}
          captionHidden
          rows={sellers}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              sorts: true,
              label: t('admin.sellers.name'),
              rowHeader: true,
              cell: ({ id, displayName, isAsking }) => (
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <a className="inline-flex min-h-11 items-center" href={here(`/admin/sellers/${id}`)}>
                    <Name of={displayName} />
                  </a>
                  {isAsking && <Tag tone="warning">{t('admin.sellers.asksAgain')}</Tag>}
                </span>
              ),
            },
            { key: 'place', label: t('admin.sellers.place'), cell: ({ place }) => place || '–' },
            {
              key: 'since',
              sorts: true,
              label: t('admin.sellers.since'),
              cell: ({ createdAt }) => dateShort(createdAt),
            },
          ]}
        />
      )}
    </Frame>
  )
}

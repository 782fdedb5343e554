import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { disputesPerPage, listDisputes } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { countPages, readPage } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Pagination } from '~/ui/data/pagination'
import { Table } from '~/ui/data/table'
import { Tabs } from '~/ui/data/tabs'
import { DeskTabs } from '../parts/desk/desk-tabs'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const states = ['deciding', 'looking', 'open', 'announced', 'replacing', 'decided', 'closed'] as const

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { searchParams } = context.url
  const page = readPage(searchParams)
  const status = states.find((each) => each === searchParams.get('state')) ?? states[0]
  const { disputes, total } = await listDisputes(context, { status, page })
  const today = dayOf(context.now()).getTime()
  return json({
    title: pageTitle(context.locale, 'disputes.list.title'),
    disputes: disputes.map(({ reportedAt, dueOn, ...row }) => ({
      ...row,
      reportedAt: reportedAt.toISOString(),
      dueOn: dueOn?.toISOString() ?? null,
      days: Math.max(0, Math.round((today - dayOf(reportedAt).getTime()) / 86_400_000)),
    })),
    ...{ status, total, page },
    pageCount: countPages(page, total, disputesPerPage),
  })
}

/** The disputes of one state: first those that the desk is to decide. */
export default function Disputes() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { disputes, status, total, page, pageCount } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('disputes.list.title') })}>
      <Heading level={1}>{t('disputes.list.title')}</Heading>
      <DeskTabs current="disputes" />
      <Tabs
        label={t('disputes.list.filter')}
        tabs={states.map((each) => ({
          href: here(`/admin/disputes?state=${each}`),
          label: t(`disputes.status.${each}`),
          current: each === status,
        }))}
      />
      {disputes.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          level={2}
          title={t('disputes.list.none')}
          text={t('disputes.list.noneText')}
        />
      ) : (
        <Table
          caption={t('disputes.list.title')}
          captionHidden
          rows={disputes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              label: t('admin.orders.parcel'),
              rowHeader: true,
              cell: ({ id, number }) => <a href={here(`/admin/disputes/${id}`)}>{number}</a>,
            },
            {
              key: 'kind',
              label: t('admin.orders.what'),
              cell: ({ kind }) => t(`shop.problem.kind.${kind}`),
            },
            {
              key: 'since',
              label: t('admin.orders.since'),
              cell: ({ reportedAt, days }) =>
                t('disputes.list.age', { date: dateLong(reportedAt), count: days }),
            },
            {
              key: 'until',
              label: t('disputes.list.until'),
              cell: ({ dueOn }) => (dueOn ? dateLong(dueOn) : '–'),
            },
            {
              key: 'seller',
              label: t('admin.orders.seller'),
              cell: ({ sellerName }) => <Name of={sellerName} />,
            },
          ]}
        />
      )}
      {total > 0 && (
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          hrefOf={(each) => here(`/admin/disputes?state=${status}&page=${each}`)}
        />
      )}
    </Frame>
  )
}

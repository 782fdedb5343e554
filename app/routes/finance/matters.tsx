import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOpenMatters, listMatters, matterSorts } from '~/domains/payments/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import { Tabs } from '~/ui/data/tabs'
import { FinanceTabs } from './parts/finance-tabs'
import { MatterAmount } from './parts/matter-amount'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const asked = readList(context.url.searchParams, matterSorts)
  const status: 'open' | 'closed' = context.url.searchParams.get('state') === 'closed' ? 'closed' : 'open'
  const { items, total, pageSize } = await listMatters(context, { ...asked, status })
  return json({
    title: pageTitle(context.locale, 'finance.matters.title'),
    status,
    open: await countOpenMatters(context),
    matters: items.map((matter) => ({ ...matter, amountTiyin: String(matter.amountTiyin) })),
    list: listed(asked, total, pageSize),
  })
}

export default function FinanceMatters() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { status, open, matters, list } = useLoaderData<typeof loader>()
  const hrefOf = (state: string) => here(`/staff/finance/matters?state=${state}`)
  return (
    <Frame width="wide">
      <FinanceTabs current="matters" />
      <Heading level={1}>{t('finance.matters.title')}</Heading>
      <p>{t('finance.matters.lead')}</p>
      <Tabs
        label={t('finance.matters.sections')}
        tabs={[
          {
            href: hrefOf('open'),
            label: t('finance.matters.openTab'),
            current: status === 'open',
            count: open,
          },
          { href: hrefOf('closed'), label: t('finance.matters.closedTab'), current: status === 'closed' },
        ]}
      />
      {matters.length === 0 ? (
        status === 'open' ? (
          <EmptyState
            icon="checkCircle"
            title={t('finance.matters.none')}
            text={t('finance.matters.noneText')}
          />
        ) : (
          <EmptyState icon="document" title={t('finance.matters.noneClosed')} />
        )
      ) : (
        <ListTable
          list={list}
          caption={t(`finance.matters.${status}Caption`)}
          rows={matters}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              label: t('finance.matters.what'),
              rowHeader: true,
              cell: ({ id, kind }) => (
                <a href={here(`/staff/finance/matters/${id}`)}>{t(`finance.matters.kind.${kind}.name`)}</a>
              ),
            },
            {
              key: 'at',
              sorts: true,
              label: t('finance.matters.at'),
              cell: ({ happenedAt }) => dateTime(happenedAt),
            },
            {
              key: 'amount',
              sorts: true,
              label: t('finance.matters.amount'),
              numeric: true,
              cell: (matter) => <MatterAmount {...matter} />,
            },
          ]}
        />
      )}
    </Frame>
  )
}

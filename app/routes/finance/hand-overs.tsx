import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { fastHandOverSorts, listFastHandOvers } from '~/views/money/list-fast-hand-overs.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { FinanceTabs } from './parts/finance-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const dayMs = 86_400_000

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const asked = readList(context.url.searchParams, fastHandOverSorts)
  const { items, total, pageSize } = await listFastHandOvers(context, asked)
  const nameOf = await nameDevices(context.locale, context.now())
  return json({
    title: pageTitle(context.locale, 'finance.handOvers.title'),
    handOvers: items.map((item) => ({
      ...item,
      device: nameOf(item.deviceCode),
      days: Math.floor((item.handedOverAt.getTime() - item.placedAt.getTime()) / dayMs),
    })),
    list: listed(asked, total, pageSize),
  })
}

export default function FinanceHandOvers() {
  const t = useT()
  const { dateTime, number } = useFormat()
  const { handOvers, list } = useLoaderData<typeof loader>()
  const daysOf = (count: number) => t('finance.handOvers.days', { count, shown: number(count) })
  return (
    <Frame width="wide">
      <FinanceTabs current="handOvers" />
      <Heading level={1}>{t('finance.handOvers.title')}</Heading>
      <p>{t('finance.handOvers.lead')}</p>
      {handOvers.length === 0 ? (
        <EmptyState icon="checkCircle" title={t('finance.handOvers.empty')} />
      ) : (
        <ListTable
          list={list}
          caption={t('finance.handOvers.caption')}
          rows={handOvers}
          rowKey={({ orderId }) => orderId}
          columns={[
            {
              key: 'order',
              label: t('finance.voucher.order'),
              rowHeader: true,
              cell: ({ orderNumber }) => orderNumber,
            },
            {
              key: 'maker',
              label: t('finance.owed.maker'),
              cell: ({ makerName }) => <Name of={makerName} />,
            },
            { key: 'device', label: t('finance.voucher.device'), cell: ({ device }) => device },
            {
              key: 'case',
              label: t('finance.handOvers.case'),
              cell: ({ caseNumber }) => caseNumber ?? '–',
            },
            {
              key: 'placed',
              sorts: true,
              label: t('finance.voucher.placed'),
              cell: ({ placedAt }) => dateTime(placedAt),
            },
            {
              key: 'handed',
              sorts: true,
              label: t('finance.handOvers.handedOver'),
              cell: ({ handedOverAt }) => dateTime(handedOverAt),
            },
            {
              key: 'took',
              label: t('finance.handOvers.took'),
              sorts: true,
              cell: ({ days }) => daysOf(days),
            },
            {
              key: 'usual',
              label: t('finance.handOvers.usual'),
              cell: ({ makingDays }) => daysOf(makingDays),
            },
          ]}
        />
      )}
    </Frame>
  )
}

import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSellerDesk, getSellerStatement } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Stats } from '~/ui/data/stats'
import { Table } from '~/ui/data/table'
import { SellerTabs } from './parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'money', 'artisan')
  const { locale, url } = context
  const before = url.searchParams.get('before') ?? ''
  const [desk, statement] = await Promise.all([
    getSellerDesk(context),
    getSellerStatement(context, { before: /^\d{1,18}$/.test(before) ? BigInt(before) : null }),
  ])
  if (!desk || !statement) throw notFound()
  const { money, dateTime } = createFormat(locale)
  return json({
    title: pageTitle(locale, 'seller.money.title'),
    escrow: money(desk.underwayTiyin),
    available: money(statement.balanceTiyin),
    isOwed: statement.balanceTiyin < 0n,
    olderThan: statement.olderThan,
    postings: statement.postings.map(({ id, at, parcel, changeTiyin }) => ({
      id: String(id),
      at: dateTime(at),
      parcel,
      change: money(changeTiyin),
    })),
  })
}

export default function SellerMoney() {
  const t = useT()
  const here = useHere()
  const { escrow, available, isOwed, postings, olderThan } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('seller.money.title')}</Heading>
      <SellerTabs current="money" />
      <p>{t('seller.money.lead')}</p>
      <Stats
        stats={[
          { label: t('seller.home.money.escrow'), value: escrow },
          { label: t('seller.home.money.available'), value: available },
        ]}
      />
      {isOwed && <Notice tone="warning">{t('seller.money.owed', { amount: available })}</Notice>}
      {postings.length === 0 ? (
        <EmptyState icon="voucher" title={t('seller.money.empty')} text={t('seller.money.emptyText')} />
      ) : (
        <Table
          caption={t('seller.money.caption')}
          rows={postings}
          rowKey={(row) => row.id}
          columns={[
            { key: 'at', label: t('seller.money.at'), cell: (row) => row.at },
            {
              key: 'what',
              label: t('seller.money.what'),
              rowHeader: true,
              cell: (row) =>
                row.parcel ? (
                  <a href={here(`/seller/orders/${row.parcel.id}`)}>
                    {t('seller.money.order', { number: row.parcel.number })}
                  </a>
                ) : (
                  t('seller.money.other')
                ),
            },
            { key: 'change', label: t('seller.money.change'), cell: (row) => row.change, numeric: true },
          ]}
        />
      )}
      {olderThan && (
        <p>
          <a href={here(`/seller/money?before=${olderThan}`)}>{t('seller.money.older')}</a>
        </p>
      )}
    </Frame>
  )
}

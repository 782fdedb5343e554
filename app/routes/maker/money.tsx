import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getMakerAccount } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Stats } from '~/ui/data/stats'
import { Table } from '~/ui/data/table'
import { MakerTabs } from './parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'maker_staff')
  const asked = context.url.searchParams.get('before') ?? ''
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : null
  const { balanceTiyin, lines, next } = await getMakerAccount(context, before)
  return json({
    title: pageTitle(context.locale, 'maker.money.title'),
    balanceTiyin: String(balanceTiyin),
    isFirst: before === null,
    next: next === null ? null : String(next),
    lines: lines.map(({ id, at, purpose, changeTiyin, order }) => ({
      id: String(id),
      at,
      purpose,
      changeTiyin: String(changeTiyin),
      order,
    })),
  })
}

export default function Money() {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  const { balanceTiyin, lines, next, isFirst } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="money" />
      <Heading level={1}>{t('maker.money.title')}</Heading>
      <Stats
        stats={[
          { label: t('maker.money.owed'), value: money(balanceTiyin), note: t('maker.money.owedNote') },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState icon="document" title={t('maker.money.empty')} text={t('maker.money.emptyText')} />
      ) : (
        <Table
          caption={t('maker.money.statement')}
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            {
              key: 'order',
              label: t('maker.orders.number'),
              rowHeader: true,
              cell: (line) =>
                line.order ? (
                  <a href={here(`/maker/orders/${line.order.id}`)}>{line.order.number}</a>
                ) : (
                  t('maker.money.noOrder')
                ),
            },
            { key: 'at', label: t('maker.money.at'), cell: (line) => dateTime(line.at) },
            {
              key: 'purpose',
              label: t('maker.money.purpose'),
              cell: (line) => t(keyOf('finance.purpose', line.purpose)),
            },
            {
              key: 'change',
              label: t('maker.money.change'),
              numeric: true,
              cell: (line) => money(line.changeTiyin),
            },
          ]}
        />
      )}
      <p>
        {!isFirst && <a href={here('/maker/money')}>{t('maker.money.newest')}</a>}{' '}
        {next && <a href={here(`/maker/money?before=${next}`)}>{t('maker.money.older')}</a>}
      </p>
    </Frame>
  )
}

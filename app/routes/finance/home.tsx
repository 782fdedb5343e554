import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOpenMatters, getPaymentSums } from '~/domains/payments/index.server'
import { getMoneyOverview } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Chart } from '~/ui/data/chart'
import { Stats } from '~/ui/data/stats'
import { FinanceTabs } from './parts/finance-tabs'
import { OwedTable } from './parts/owed-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const money = await getMoneyOverview(context)
  const payments = await getPaymentSums(context)
  const openMatters = await countOpenMatters(context)
  const differenceTiyin = money.owedByLedgerTiyin - money.owedByOrdersTiyin
  const owedTo = (kind: 'maker' | 'seller') => {
    const lines = money.owed.filter((line) => line.kind === kind)
    const { rows, list } = arrange(context.url.searchParams, lines, owedColumns, `${kind}.`)
    return { list, rows: rows.map(plain) }
  }
  return json({
    title: pageTitle(context.locale, 'finance.title'),
    sums: {
      issued: String(money.issuedTiyin),
      committed: String(money.committedTiyin),
      held: String(money.heldTiyin),
      spent: String(money.spentTiyin),
      returned: String(money.returnedTiyin),
      provider: String(payments.ledgerTiyin),
    },
    providers: payments.providers.map((code) => ({
      code,
      name: ownValue(context.ports.payments, code)?.name ?? code,
    })),
    openMatters,
    agrees: differenceTiyin === 0n && money.ledgerSumTiyin === 0n && payments.agrees,
    owedByLedgerTiyin: String(money.owedByLedgerTiyin),
    owedByOrdersTiyin: String(money.owedByOrdersTiyin),
    differenceTiyin: String(differenceTiyin),
    makers: owedTo('maker'),
    sellers: owedTo('seller'),
    months: money.months.map(({ month, spentTiyin }) => ({ month, spentTiyin: String(spentTiyin) })),
  })
}

type Owed = Awaited<ReturnType<typeof getMoneyOverview>>['owed'][number]

const owedColumns = {
  name: ({ name }: Owed) => name,
  ledger: ({ ledgerTiyin }: Owed) => ledgerTiyin,
  orders: ({ ordersTiyin }: Owed) => ordersTiyin,
  difference: ({ ledgerTiyin, ordersTiyin }: Owed) => ledgerTiyin - (ordersTiyin ?? 0n),
}

const plain = (line: Owed) => ({
  ...line,
  ledgerTiyin: String(line.ledgerTiyin),
  ordersTiyin: line.ordersTiyin === null ? null : String(line.ordersTiyin),
})

const stats = ['issued', 'committed', 'held', 'spent', 'returned', 'provider'] as const

export default function Finance() {
  const t = useT()
  const { money } = useFormat()
  const here = useHere()
  const data = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <FinanceTabs current="overview" />
      <Heading level={1}>{t('finance.title')}</Heading>
      {data.openMatters > 0 && (
        <Notice tone="warning" title={t('finance.open.title', { count: data.openMatters })}>
          <p>{t('finance.open.text')}</p>
          <p>
            <a href={here('/staff/finance/matters')}>{t('finance.open.link')}</a>
          </p>
        </Notice>
      )}
      {data.agrees && data.openMatters === 0 && (
        <Notice tone="success" title={t('finance.agrees.title')}>
          {t('finance.agrees.text')}
        </Notice>
      )}
      {!data.agrees && (
        <Notice tone="danger" title={t('finance.differs.title')}>
          {t('finance.differs.text', { amount: money(data.differenceTiyin) })}
        </Notice>
      )}
      {/* Three in a row: sums of public money are long. */}
      {[stats.slice(0, 3), stats.slice(3)].map((row) => (
        <Stats
          key={row[0]}
          stats={row.map((key) => ({
            label: t(`finance.sum.${key}`),
            value: money(data.sums[key]),
            note: t(`finance.sumNote.${key}`),
          }))}
        />
      ))}
      <Heading level={2}>{t('finance.statements.title')}</Heading>
      <ul>
        <li>
          <a href={here('/staff/finance/accounts/treasury')}>{t('finance.accountKind.treasury')}</a>
        </li>
        {data.providers.map(({ code, name }) => (
          <li key={code}>
            <a href={here(`/staff/finance/accounts/provider:${code}`)}>
              {t('finance.statements.provider', { name })}
            </a>
          </li>
        ))}
      </ul>
      <Heading level={2}>{t('finance.owed.title')}</Heading>
      <OwedTable
        kind="maker"
        lines={data.makers}
        totals={{
          ledger: data.owedByLedgerTiyin,
          orders: data.owedByOrdersTiyin,
          difference: data.differenceTiyin,
        }}
      />
      {data.sellers.list.total > 0 && <OwedTable kind="seller" lines={data.sellers} />}
      {data.months.length > 0 && (
        <Chart
          title={t('finance.chart.title')}
          labelHead={t('finance.chart.month')}
          valueHead={t('finance.chart.spent')}
          bars={data.months.map(({ month, spentTiyin }) => ({
            label: month.split('-').reverse().join('.'),
            value: Number(BigInt(spentTiyin) / 100n),
            text: money(spentTiyin),
          }))}
        />
      )}
    </Frame>
  )
}

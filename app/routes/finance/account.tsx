import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getAccountStatement } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { ExportForm } from '~/http/sheet/export-form'
import { periodQuery, readPeriod } from '~/http/sheet/read-period.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Stats } from '~/ui/data/stats'
import { PeriodForm } from '~/ui/form/period-form'
import { nameAccounts } from '~/workflows/statements/name-accounts.server'
import { StatementTable } from './parts/statement-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const query = context.url.searchParams
  const asked = query.get('before') ?? ''
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : null
  const { period, asked: shown } = readPeriod(query, context.now())
  // An account that is not there is 404 with any period.
  const { begin: since, end: until } = period ?? { begin: context.now(), end: context.now() }
  const code = args.params.code ?? ''
  const statement = await getAccountStatement(context, code, { since, until, before })
  if (!statement) throw notFound()
  const { sums, lines, kind, name, balanceTiyin, next } = statement
  const names = await nameAccounts(
    context,
    lines.map(({ otherCode }) => otherCode),
  )
  return json({
    title: pageTitle(context.locale, 'finance.account.title'),
    ...{ code, kind, name, ...shown },
    balanceTiyin: String(balanceTiyin),
    isFirst: before === null,
    next: next === null ? null : String(next),
    period: period && {
      query: String(periodQuery(period)),
      from: period.from,
      until: period.until,
      opening: String(sums.openingTiyin),
      in: String(sums.inTiyin),
      out: String(sums.outTiyin),
      closing: String(sums.closingTiyin),
    },
    lines: lines.map(({ id, at, purpose, otherCode, changeTiyin }) => ({
      ...{ id: String(id), at, purpose, changeTiyin: String(changeTiyin) },
      otherKind: otherCode.split(':')[0] ?? '',
      other: names.get(otherCode) ?? null,
    })),
  })
}

export default function FinanceAccount() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const { code, kind, name, balanceTiyin, values, errors, period } = useLoaderData<typeof loader>()
  const page = here(`/staff/finance/accounts/${code}`)
  return (
    <Frame width="wide" back={{ href: here('/staff/finance'), label: t('finance.title') }} errors={errors}>
      <Heading level={1} caption={t('finance.account.title')}>
        {name ? <Name of={name} /> : t(keyOf('finance.accountKind', kind))}
      </Heading>
      <Stats stats={[{ label: t('finance.account.balance'), value: money(balanceTiyin) }]} />
      <PeriodForm action={page} asked={{ values, errors }} />
      {period && <Statement page={page} />}
    </Frame>
  )
}

/** What stood on the account at either end of the period, and everything between. */
function Statement({ page }: { page: string }) {
  const t = useT()
  const { money, dateShort } = useFormat()
  const { code, period, lines, next, isFirst } = useLoaderData<typeof loader>()
  if (!period) return null
  const days = { from: dateShort(period.from), until: dateShort(period.until) }
  return (
    <>
      <Heading level={2}>{t('finance.account.period', days)}</Heading>
      {/* Two in a row: sums of public money are long. */}
      {(
        [
          ['opening', 'closing'],
          ['in', 'out'],
        ] as const
      ).map((row) => (
        <Stats
          key={row[0]}
          stats={row.map((key) => ({ label: t(`finance.account.${key}`), value: money(period[key]) }))}
        />
      ))}
      {lines.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('finance.account.empty')}
          text={t('finance.account.emptyText')}
        />
      ) : (
        <>
          <ExportForm kind="statement" filters={{ code, from: period.from, until: period.until }} />
          <StatementTable lines={lines} />
        </>
      )}
      <p>
        {!isFirst && <a href={`${page}?${period.query}`}>{t('finance.account.newest')}</a>}{' '}
        {next && <a href={`${page}?${period.query}&before=${next}`}>{t('finance.account.older')}</a>}
      </p>
    </>
  )
}

import { ExportForm } from '~/http/sheet/export-form'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Stats } from '~/ui/data/stats'
import { type StatementLine, StatementTable } from './statement-table'

interface PeriodStatementProps {
  /** Address of the account. */
  page: string
  code: string
  period: {
    query: string
    from: string
    until: string
    opening: string
    in: string
    out: string
    closing: string
  }
  lines: readonly StatementLine[]
  next: string | null
  isFirst: boolean
}

/** What stood on the account at either end of the period, and everything between. */
export function PeriodStatement({ page, code, period, lines, next, isFirst }: PeriodStatementProps) {
  const t = useT()
  const { money, dateShort } = useFormat()
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

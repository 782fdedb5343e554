import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { PersonName } from '~/lib/people/person-name'
import { keyOf } from '~/lib/text-key'
import type { DifferenceStatus } from '~/platform/prisma/enums'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { AccountName } from '../ledger/account-name'
import { ClosingForm } from './closing-form'

interface Difference {
  id: string
  kind: string
  /** Code of an account, or number of a batch. */
  subject: string
  /** Whose account it is; null where its kind says all. */
  name: string | null
  status: DifferenceStatus
  foundAt: string
  expected: string
  found: string
  difference: string
  reasonCode: string | null
  text: string | null
  /** Null while it is open. */
  closedBy: PersonName | null
  closedAt: string | null
}

interface DifferenceTableProps {
  differences: { rows: readonly Difference[]; list: Listing }
  mayClose: boolean
}

/** What differs: open ones first, then those that somebody has closed and that still stand. */
export function DifferenceTable({ differences, mayClose }: DifferenceTableProps) {
  const t = useT()
  const { money, dateTime, personName } = useFormat()
  return (
    <ListTable
      caption={t('settlement.agreement.differences')}
      {...differences}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          label: t('settlement.agreement.what'),
          rowHeader: true,
          sorts: true,
          cell: ({ kind, subject, name }) => (
            <>
              {t(keyOf('settlement.agreement.kind', kind))}
              <br />
              <Subject {...{ kind, subject, name }} />
            </>
          ),
        },
        {
          key: 'expected',
          label: t('settlement.agreement.expected'),
          numeric: true,
          cell: (one) => money(one.expected),
        },
        {
          key: 'found',
          label: t('settlement.agreement.found'),
          numeric: true,
          cell: (one) => money(one.found),
        },
        {
          key: 'difference',
          label: t('settlement.agreement.difference'),
          numeric: true,
          cell: (one) => money(one.difference),
        },
        { key: 'at', label: t('settlement.agreement.at'), sorts: true, cell: (one) => dateTime(one.foundAt) },
        {
          key: 'state',
          label: t('settlement.state'),
          cell: ({ id, status, reasonCode, text, closedBy, closedAt }) => (
            <>
              <Tag tone={status === 'open' ? 'danger' : 'neutral'}>
                {t(`settlement.agreement.status.${status}`)}
              </Tag>
              {reasonCode && (
                <p>
                  {t(keyOf('settlement.closing', reasonCode))}
                  <br />
                  {text}
                </p>
              )}
              {closedBy && closedAt && (
                <p className="choice-hint">
                  {t('settlement.agreement.closedBy', { name: personName(closedBy), at: dateTime(closedAt) })}
                </p>
              )}
              {status === 'open' && mayClose && <ClosingForm hidden={{ differenceId: id }} />}
            </>
          ),
        },
      ]}
    />
  )
}

/** What differs in words; an account leads to its movements, which is where somebody looks first. */
function Subject({ kind, subject, name }: Pick<Difference, 'kind' | 'subject' | 'name'>) {
  const here = useHere()
  if (kind === 'sum') return null
  if (kind === 'batch') return <span className="break-all">{subject}</span>
  return (
    <a className="inline-flex min-h-11 items-center" href={here(`/staff/finance/accounts/${subject}`)}>
      {/* One run of text, which breaks between its words. */}
      <span>
        <AccountName code={subject} name={name} />
      </span>
    </a>
  )
}

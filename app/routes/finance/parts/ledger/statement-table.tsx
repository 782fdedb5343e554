import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Table } from '~/ui/data/table'
import { AccountName } from './account-name'

export interface StatementLine {
  id: string
  at: string
  purpose: string
  other: {
    code: string
    /** Number of the order or voucher, name of the maker or seller; null where there is neither. */
    name: string | null
  }
  /** What it belongs to; null where that is this account, or nothing. */
  belongs: { kind: string; path: string; number: string | null } | null
  changeTiyin: string
  /** What stood on the account after it. */
  afterTiyin: string
}

/** Postings of an account, newest first, with what stood on it after each. */
export function StatementTable({ lines }: { lines: readonly StatementLine[] }) {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  const amount = (tiyin: string) => (BigInt(tiyin) > 0n ? money(tiyin) : '')
  return (
    <Table
      caption={t('finance.account.statement')}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', label: t('finance.account.at'), rowHeader: true, cell: ({ at }) => dateTime(at) },
        {
          key: 'purpose',
          label: t('finance.account.purpose'),
          cell: ({ purpose, belongs }) => (
            <>
              {t(keyOf('finance.purpose', purpose))}
              {belongs && (
                <>
                  <br />
                  <a href={here(`/staff/finance${belongs.path}`)}>
                    {t(keyOf('finance.belongs', belongs.kind))} {belongs.number}
                  </a>
                </>
              )}
            </>
          ),
        },
        {
          key: 'other',
          label: t('finance.account.other'),
          cell: ({ other }) => (
            <a href={here(`/staff/finance/accounts/${other.code}`)}>
              <AccountName {...other} />
            </a>
          ),
        },
        { key: 'id', label: t('finance.account.posting'), cell: ({ id }) => id },
        {
          key: 'in',
          label: t('finance.account.in'),
          numeric: true,
          cell: ({ changeTiyin }) => amount(changeTiyin),
        },
        {
          key: 'out',
          label: t('finance.account.out'),
          numeric: true,
          cell: ({ changeTiyin }) => amount(String(-BigInt(changeTiyin))),
        },
        {
          key: 'after',
          label: t('finance.account.after'),
          numeric: true,
          cell: ({ afterTiyin }) => money(afterTiyin),
        },
      ]}
    />
  )
}

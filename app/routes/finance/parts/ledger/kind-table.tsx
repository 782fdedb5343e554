import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Table } from '~/ui/data/table'
import { partOfCode } from './account-kind'

interface KindTableProps {
  kinds: readonly { kind: string; accounts: number; balance: string }[]
  /** Over all kinds; 0 unless something is wrong. */
  sum: string
}

/** What stands on all accounts of each kind; every soʻm that is somewhere came from somewhere, so the sum is 0. */
export function KindTable({ kinds, sum }: KindTableProps) {
  const t = useT()
  const here = useHere()
  const { money, number } = useFormat()
  return (
    <Table
      caption={t('finance.accounts.kinds')}
      rows={kinds}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          label: t('finance.accounts.kind'),
          rowHeader: true,
          cell: ({ kind }) => (
            <a href={`${here('/staff/finance/accounts')}?kind=${kind}`}>
              {t(keyOf('finance.accountKind', partOfCode(kind)))}
            </a>
          ),
          total: t('finance.accounts.sum'),
        },
        {
          key: 'accounts',
          label: t('finance.accounts.count'),
          numeric: true,
          cell: ({ accounts }) => number(accounts),
          total: number(kinds.reduce((all, { accounts }) => all + accounts, 0)),
        },
        {
          key: 'balance',
          label: t('finance.account.balance'),
          numeric: true,
          cell: ({ balance }) => money(balance),
          total: <b>{money(sum)}</b>,
        },
      ]}
    />
  )
}

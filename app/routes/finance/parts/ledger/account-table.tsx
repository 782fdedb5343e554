import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { AccountName } from './account-name'

interface AccountTableProps {
  accounts: {
    list: Listing
    rows: readonly { code: string; name: string | null; movedAt: string | null; balance: string }[]
  }
}

/** Accounts with what stands on each; the name leads to all its movements. */
export function AccountTable({ accounts }: AccountTableProps) {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  return (
    <ListTable
      {...accounts}
      caption={t('finance.accounts.caption')}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'account',
          label: t('finance.account.title'),
          rowHeader: true,
          cell: (account) => (
            <a href={here(`/staff/finance/accounts/${account.code}`)}>
              <AccountName {...account} />
            </a>
          ),
        },
        {
          key: 'moved',
          label: t('finance.accounts.moved'),
          cell: ({ movedAt }) => (movedAt ? dateTime(movedAt) : t('finance.accounts.never')),
        },
        {
          key: 'balance',
          label: t('finance.account.balance'),
          sorts: true,
          numeric: true,
          cell: ({ balance }) => money(balance),
        },
      ]}
    />
  )
}

import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { ParcelStatus } from '~/platform/prisma/enums'
import { EmptyState } from '~/ui/content/empty-state'
import { Name } from '~/ui/content/name'
import { Table } from '~/ui/data/table'

export interface ShownOrderRow {
  id: string
  number: string
  /** ISO. */
  paidAt: string
  /** Digits. */
  totalTiyin: string
  buyer: string
  parcels: readonly { number: string; status: ParcelStatus; sellerName: string }[]
}

/** What the desk looked for, the newest first. `isCut`: there may be more. */
export function FoundOrders({ orders, isCut }: { orders: readonly ShownOrderRow[]; isCut: boolean }) {
  const t = useT()
  const here = useHere()
  const { dateShort, money, number: digits } = useFormat()
  if (orders.length === 0)
    return <EmptyState level={2} title={t('admin.orders.none')} text={t('admin.orders.noneText')} />
  const shown = { count: orders.length, shown: digits(orders.length) }
  return (
    <>
      {isCut && <p>{t('admin.orders.cut', shown)}</p>}
      <Table
        caption={t('admin.orders.found', shown)}
        rows={orders}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            label: t('admin.orders.number'),
            rowHeader: true,
            cell: ({ id, number }) => <a href={here(`/admin/orders/${id}`)}>{number}</a>,
          },
          { key: 'paid', label: t('admin.orders.paidAt'), cell: ({ paidAt }) => dateShort(paidAt) },
          { key: 'buyer', label: t('admin.orders.buyer'), cell: ({ buyer }) => <Name of={buyer} /> },
          {
            key: 'sum',
            label: t('admin.orders.sum'),
            numeric: true,
            cell: ({ totalTiyin }) => money(BigInt(totalTiyin)),
          },
          {
            key: 'parts',
            label: t('admin.orders.parcels'),
            cell: ({ parcels }) => (
              <ul>
                {parcels.map(({ number, status, sellerName }) => (
                  <li key={number}>
                    <Name of={sellerName} />: {t(`shop.order.status.${status}`)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}

import type { SerializeFrom } from '@remix-run/node'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { type Column, Table } from '~/ui/data/table'
import { Choice } from '~/ui/form/choices/choice'
import { UnseenMark } from '~/ui/market/messages/unseen-mark'
import type { viewOrderRows } from './order-rows.server'
import { orderTones } from './order-tones'

export type OrderRow = SerializeFrom<Awaited<ReturnType<typeof viewOrderRows>>>[number]

interface OrdersTableProps {
  orders: readonly OrderRow[]
  list?: Listing
  /** Each can be ticked, when something can be done to it. */
  mayPick?: boolean
}

/** Her orders; a page of the list of all, where that is given. */
export function OrdersTable({ orders, list, mayPick }: OrdersTableProps) {
  const t = useT()
  const here = useHere()
  const pick: Column<OrderRow> = {
    key: 'pick',
    label: t('seller.orders.picked'),
    labelHidden: true,
    cell: ({ id, number, moves }) =>
      moves.length > 0 && (
        <Choice
          kind="checkbox"
          id={`pick-${id}`}
          name="parcels"
          value={id}
          label={<VisuallyHidden>{t('seller.orders.pick', { number })}</VisuallyHidden>}
          checked={false}
        />
      ),
  }
  const columns: Column<OrderRow>[] = [
    ...(mayPick ? [pick] : []),
    {
      key: 'number',
      label: t('seller.orders.number'),
      rowHeader: true,
      cell: (row) => (
        <>
          <a className="in-one-piece" href={here(`/seller/orders/${row.id}`)}>
            {row.number}
          </a>{' '}
          <UnseenMark count={row.unseen} />
        </>
      ),
    },
    { key: 'paid', sorts: true, label: t('seller.orders.paidAt'), cell: (row) => row.paidOn },
    {
      key: 'shipBy',
      sorts: true,
      label: t('seller.orders.shipBy'),
      cell: (row) =>
        row.shipBy && (
          <>
            <span className={row.isLate ? 'font-semibold text-warning' : undefined}>
              {row.shipBy} {row.isLate && t('seller.orders.late')}
            </span>
            {row.acceptBy && <div>{t('seller.orders.acceptBy', { date: row.acceptBy })}</div>}
          </>
        ),
    },
    {
      key: 'goods',
      label: t('seller.orders.items'),
      cell: ({ goods: { name, lang, times, more } }) => (
        <>
          {times} <span lang={lang}>{name}</span> {more}
        </>
      ),
    },
    { key: 'region', label: t('seller.orders.region'), cell: (row) => row.region },
    {
      key: 'state',
      label: t('seller.orders.state'),
      cell: (row) => <Tag tone={orderTones[row.status]}>{t(`seller.orders.status.${row.status}`)}</Tag>,
    },
    { key: 'sum', label: t('seller.orders.sum'), cell: (row) => row.amount, numeric: true },
  ]
  const table = {
    ...{ caption: t('seller.orders.caption'), captionHidden: true, columns, rows: orders },
    rowKey: (row: OrderRow) => row.id,
  }
  return list ? <ListTable list={list} {...table} /> : <Table {...table} />
}

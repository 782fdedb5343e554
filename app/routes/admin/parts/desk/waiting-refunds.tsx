import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Table } from '~/ui/data/table'
import { useRefundKind } from './use-refund-kind'
import type { ShownWaitingRefund } from './waiting-refunds.server'

/** What of all orders waits for a second person of the desk. */
export function WaitingRefunds({ refunds }: { refunds: readonly ShownWaitingRefund[] }) {
  const t = useT()
  const here = useHere()
  const kindOf = useRefundKind()
  return (
    <Table
      caption={t('admin.order.waiting.title')}
      rows={refunds}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'order',
          label: t('admin.orders.number'),
          rowHeader: true,
          cell: ({ orderId, orderNumber }) => <a href={here(`/admin/orders/${orderId}`)}>{orderNumber}</a>,
        },
        { key: 'kind', label: t('admin.order.waiting.kind'), cell: kindOf },
        { key: 'sum', label: t('admin.order.waiting.sum'), numeric: true, cell: ({ amount }) => amount },
        { key: 'prepared', label: t('admin.order.waiting.preparedAt'), cell: ({ preparedOn }) => preparedOn },
      ]}
    />
  )
}

import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import { deliveryTones, eventKey } from './webhook-words'

export interface ShownDelivery {
  id: string
  type: string
  status: 'waiting' | 'delivered' | 'failed'
  attempts: number
  answerCode: number | null
  fault: string | null
  orderId: string | null
  number: string | null
  occurredAt: string
}

interface DeliveriesProps {
  deliveries: readonly ShownDelivery[]
  list: Listing
  isActive: boolean
}

/** What was told to an address, the latest first; each can be sent anew. */
export function Deliveries({ deliveries, list, isActive }: DeliveriesProps) {
  const t = useT()
  const here = useHere()
  const { dateTime, number } = useFormat()
  if (deliveries.length === 0) return <EmptyState icon="document" title={t('webhooks.noDeliveries')} />
  return (
    <ListTable
      list={list}
      caption={t('webhooks.deliveries')}
      captionHidden
      rows={deliveries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          label: t('webhooks.kind'),
          rowHeader: true,
          cell: ({ type }) => t(keyOf('webhooks.event', eventKey(type))),
        },
        {
          key: 'order',
          label: t('webhooks.order'),
          cell: ({ orderId, number: of }) => orderId && <a href={here(`/maker/orders/${orderId}`)}>{of}</a>,
        },
        { key: 'at', label: t('webhooks.happened'), cell: ({ occurredAt }) => dateTime(occurredAt) },
        {
          key: 'state',
          label: t('webhooks.state'),
          cell: ({ status }) => <Tag tone={deliveryTones[status]}>{t(`webhooks.delivery.${status}`)}</Tag>,
        },
        {
          key: 'answer',
          label: t('webhooks.answer'),
          cell: ({ answerCode, fault }) => (fault ? t(keyOf('webhooks.fault', fault)) : answerCode),
        },
        {
          key: 'attempts',
          label: t('webhooks.attempts'),
          numeric: true,
          cell: ({ attempts }) => number(attempts),
        },
        {
          key: 'acts',
          label: t('webhooks.acts'),
          cell: ({ id, status, number: of }) =>
            isActive &&
            status !== 'waiting' && (
              <PostForm
                className="contents"
                id={`replay-${id}`}
                hidden={{ intent: 'replay', deliveryId: id }}
              >
                <Button look="secondary" hiddenText={of ?? ''}>
                  {t('webhooks.replay')}
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  )
}

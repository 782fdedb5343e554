import { refundReasons } from '~/domains/market/schema'
import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { Timeline } from '~/ui/data/timeline'
import { DisputeFacts } from '~/ui/market/disputes/dispute-facts'
import { parcelTones } from '~/ui/market/parcel-tones'
import { PartRefundForm } from '~/ui/market/part-refund-form'
import { ReturnFacts } from '~/ui/market/return-facts'
import { DeskCancelForm } from './desk-cancel-form'
import type { ShownDeskParcel } from './desk-order.server'

/** One seller's parcel with its story, what is wrong with it, and what the desk can do about it. */
export function DeskParcel({ parcel }: { parcel: ShownDeskParcel }) {
  const t = useT()
  const here = useHere()
  const { id, number, status, seller, sellerPhone, lines, amount, isOwn, canCancel } = parcel
  return (
    <section className="card grid gap-4" aria-labelledby={`parcel-${id}`}>
      <Heading level={2} size="m" id={`parcel-${id}`}>
        {number}
      </Heading>
      <p>
        <Tag tone={parcelTones[status]}>{t(`shop.order.status.${status}`)}</Tag>
      </p>
      <SummaryList
        rows={[
          {
            key: 'seller',
            label: t('admin.orders.seller'),
            value: <a href={here(`/admin/sellers/${seller.id}`)}>{seller.name}</a>,
          },
          {
            key: 'phone',
            label: t('admin.order.sellerPhone'),
            value: sellerPhone ? <a href={`tel:+${sellerPhone}`}>{parcel.sellerPhoneShown}</a> : '–',
          },
          ...lines.map((line) => ({
            key: line.productId,
            label: (
              <a href={here(`/admin/products/${line.productId}`)} lang={line.lang}>
                {line.name}
              </a>
            ),
            value: t('shop.checkout.pieces', { quantity: line.quantity, sum: line.sum }),
          })),
          { key: 'amount', label: t('shop.cart.parcelTotal'), value: <strong>{amount}</strong> },
          ...(parcel.refunded
            ? [{ key: 'refunded', label: t('seller.partRefund.sum'), value: parcel.refunded }]
            : []),
          ...(parcel.tracking
            ? [{ key: 'tracking', label: t('shop.order.tracking'), value: parcel.tracking }]
            : []),
          ...(parcel.shipByOn
            ? [{ key: 'shipBy', label: t('shop.order.shipByOn'), value: parcel.shipByOn }]
            : []),
          ...(parcel.acceptByOn
            ? [{ key: 'acceptBy', label: t('shop.order.acceptByOn'), value: parcel.acceptByOn }]
            : []),
          ...(parcel.confirmByOn
            ? [{ key: 'confirmBy', label: t('admin.order.releasedOn'), value: parcel.confirmByOn }]
            : []),
        ]}
      />
      {parcel.returns.map((goods) => (
        <section key={goods.id} className="grid gap-3" aria-label={t('returns.of')}>
          <Heading level={3} size="s">
            {t('returns.of')}
          </Heading>
          <ReturnFacts goods={goods} reader="desk" />
        </section>
      ))}
      {parcel.problems.map((problem) => (
        <DisputeFacts key={problem.id} dispute={problem} reader="desk">
          <p>
            <a href={here(`/admin/disputes/${problem.id}`)}>{t('disputes.open')}</a>
          </p>
        </DisputeFacts>
      ))}
      <Timeline
        events={parcel.events.map((event) => ({
          key: event.dateTime + event.type,
          title: t(keyOf('seller.order.event', event.type)),
          date: event.at,
          dateTime: event.dateTime,
          ...(event.reason ? { text: t(keyOf('seller.order.cancel.reasons', event.reason)) } : {}),
        }))}
      />
      {parcel.isDisputed && !isOwn && <p className="text-muted">{t('disputes.noRefund.desk')}</p>}
      {parcel.refundable.length > 0 && !parcel.isDisputed && !isOwn && (
        <PartRefundForm
          parcelId={id}
          refundKey={parcel.refundKey}
          lines={parcel.refundable}
          reasons={refundReasons}
          isReleased={parcel.isReleased}
        />
      )}
      {canCancel && !isOwn && (
        <DeskCancelForm of={{ id, number, amount: parcel.left }} refundKey={parcel.cancelKey} />
      )}
    </section>
  )
}

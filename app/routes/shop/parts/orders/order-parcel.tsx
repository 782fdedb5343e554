import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { CopyButton } from '~/ui/action/copy-button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { UnseenMark } from '~/ui/market/messages/unseen-mark'
import { parcelTones } from '~/ui/market/parcel-tones'
import { ReturnNotice } from '~/ui/market/return-notice'
import { BuyerDisputes } from '../disputes/buyer-disputes'
import type { ShownParcel } from './order-view.server'

/** One seller's parcel: what is in it, where it is, when it comes, and the way to "I have received it". */
export function OrderParcel({ parcel, number }: { parcel: ShownParcel; number: string }) {
  const t = useT()
  const here = useHere()
  const { id, ordinal, seller, status, lines, discount, delivery, amount, tracking } = parcel
  const goods = lines.map((line) => ({
    key: line.productId,
    label: (
      <a href={here(`/market/products/${line.slug}`)} lang={line.lang}>
        {line.name}
      </a>
    ),
    value: t('shop.checkout.pieces', { quantity: line.quantity, sum: line.sum }),
  }))
  const dates = (
    ['acceptByOn', 'shipByOn', 'shippedOn', 'arrivesOn', 'deliveredOn', 'receivedOn', 'cancelledOn'] as const
  ).flatMap((name) =>
    parcel[name] ? [{ key: name, label: t(`shop.order.${name}`), value: parcel[name] }] : [],
  )
  return (
    <section className="card" aria-labelledby={`parcel-${id}`}>
      <Heading level={3} size="m" id={`parcel-${id}`}>
        {t('shop.order.parcel', { ordinal, seller: seller.name })}
      </Heading>
      <p>
        <Tag tone={parcelTones[status]}>{t(`shop.order.status.${status}`)}</Tag>
      </p>
      <SummaryList
        rows={[
          ...goods,
          ...(discount ? [{ key: 'discount', label: t('promos.discount'), value: discount }] : []),
          { key: 'delivery', label: t('shop.cart.delivery'), value: delivery },
          { key: 'amount', label: t('shop.cart.parcelTotal'), value: <strong>{amount}</strong> },
          ...(parcel.gift
            ? [{ key: 'gift', label: t('checkout.gift.title'), value: <FreeText of={parcel.gift} /> }]
            : []),
          ...(parcel.refunded
            ? [{ key: 'refunded', label: t('seller.partRefund.sum'), value: parcel.refunded }]
            : []),
          ...(tracking
            ? [
                {
                  key: 'tracking',
                  label: t('shop.order.tracking'),
                  value: (
                    <span className="flex flex-wrap items-center gap-x-3">
                      {tracking}
                      <CopyButton text={tracking} of={t('shop.order.tracking')} />
                    </span>
                  ),
                },
              ]
            : []),
          ...dates,
          ...(parcel.cancelReason
            ? [
                {
                  key: 'reason',
                  label: t('shop.order.cancelReason'),
                  value: t(keyOf('shop.order.reason', parcel.cancelReason)),
                },
              ]
            : []),
        ]}
      />
      {status === 'cancelled' && <p>{t('shop.order.cancelledText', { amount: parcel.left })}</p>}
      {parcel.later && (
        <Notice tone="warning">
          <p>{t('shop.later.notice', { until: parcel.later })}</p>
          <p>
            <a href={here(`/orders/${number}/later/${ordinal}`)}>
              {t('shop.later.link')}
              <span className="visually-hidden"> {t('shop.order.receivedOf', { seller: seller.name })}</span>
            </a>
          </p>
        </Notice>
      )}
      {parcel.acceptByOn && !parcel.lateUntil && (
        <p>{t('shop.order.acceptBy', { date: parcel.acceptByOn })}</p>
      )}
      {parcel.lateUntil && <Notice tone="warning">{t('shop.order.late', { date: parcel.lateUntil })}</Notice>}
      <BuyerDisputes disputes={parcel.problems} ordinal={ordinal} seller={seller.name} />
      {parcel.releasesOn && <p>{t('shop.order.releasesOn', { date: parcel.releasesOn })}</p>}
      {parcel.isReleased && <p>{t('shop.order.releasedText')}</p>}
      {parcel.canWithdraw && (
        <PostForm id={`withdraw-${id}`} hidden={{ intent: 'withdraw', ordinal: String(ordinal) }}>
          <Button look="secondary">
            {t('shop.order.withdraw.link')}
            <span className="visually-hidden"> {t('shop.order.receivedOf', { seller: seller.name })}</span>
          </Button>
        </PostForm>
      )}
      {parcel.isAwaited && (
        <>
          {parcel.confirmByOn && <p>{t('shop.order.receivedHint', { date: parcel.confirmByOn })}</p>}
          <div>
            <ButtonLink
              href={here(`/orders/${number}/received/${ordinal}`)}
              icon="check"
              hiddenText={t('shop.order.receivedOf', { seller: seller.name })}
            >
              {t('shop.order.received')}
            </ButtonLink>
          </div>
        </>
      )}
      {parcel.canCancel && (
        <p>
          <a href={here(`/orders/${number}/cancel/${ordinal}`)}>
            {t('shop.cancel.link')}
            <span className="visually-hidden"> {t('shop.order.receivedOf', { seller: seller.name })}</span>
          </a>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3">
        <a className="inline-flex min-h-11 items-center" href={here(`/orders/${number}/messages/${ordinal}`)}>
          {t('messages.toSeller')}
          <span className="visually-hidden"> {t('shop.order.receivedOf', { seller: seller.name })}</span>
        </a>
        <UnseenMark count={parcel.unseen} />
      </p>
      <ParcelReturns parcel={parcel} number={number} />
      {parcel.canReport && (
        <p>
          <a href={here(`/orders/${number}/problem/${ordinal}`)}>
            {t('shop.problem.link')}
            <span className="visually-hidden"> {t('shop.order.receivedOf', { seller: seller.name })}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** What she sends back, and the way to send something back. */
function ParcelReturns({ parcel, number }: { parcel: ShownParcel; number: string }) {
  const t = useT()
  const here = useHere()
  const { ordinal, seller, goods, canReturn, returnUntil } = parcel
  const href = here(`/orders/${number}/return/${ordinal}`)
  const hiddenText = t('shop.order.receivedOf', { seller: seller.name })
  return (
    <>
      {goods.slice(0, 1).map((one) => (
        <ReturnNotice key={one.id} reader="buyer" goods={one} href={href} hiddenText={hiddenText} />
      ))}
      {canReturn && (
        <p>
          <a href={href}>
            {t('returns.link')}
            <span className="visually-hidden"> {hiddenText}</span>
          </a>
          <br />
          {t('returns.until', { date: returnUntil ?? '' })}
        </p>
      )}
    </>
  )
}

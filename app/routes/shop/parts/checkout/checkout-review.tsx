import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { LimitNotice } from '../cart/limit-notice'
import type { Review } from './checkout-review.server'

export interface CheckoutReviewProps {
  review: Review
  /** The last button was pressed, and nothing was held or charged. */
  isRefused: boolean
  /** Two presses of one page are one checkout. */
  formKey: string
  /** Where who gets it is changed. */
  detailsHref: string
}

/** Second step: everything once more, and the sum. Nothing is held before the last button. */
export function CheckoutReview({ review, isRefused, formKey, detailsHref }: CheckoutReviewProps) {
  const t = useT()
  const here = useHere()
  const { contact, parcels, limit, hasShortage } = review
  const canPay = !limit && !hasShortage
  return (
    <>
      {(isRefused || hasShortage) && (
        <Notice tone="warning" title={t('shop.checkout.nothingCharged')}>
          <p>{t(hasShortage ? 'shop.checkout.shortage' : 'shop.checkout.checkAgain')}</p>
          <p>
            <a href={here('/cart')}>{t('shop.checkout.backToCart')}</a>
          </p>
        </Notice>
      )}
      {parcels.map((parcel) => (
        <ParcelSummary key={parcel.sellerSlug} parcel={parcel} />
      ))}
      <SummaryList
        title={t('shop.checkout.contact')}
        titleAction={
          <ButtonLink look="link" href={detailsHref} hiddenText={t('shop.checkout.changeDetails')}>
            {t('shop.checkout.change')}
          </ButtonLink>
        }
        rows={[
          { key: 'name', label: t('shop.checkout.recipient'), value: contact.name },
          { key: 'phone', label: t('shop.checkout.phone'), value: contact.phone },
          {
            key: 'email',
            label: t('shop.checkout.email'),
            value: contact.email ?? t('shop.checkout.notGiven'),
          },
          { key: 'address', label: t('shop.checkout.deliverTo'), value: <FreeText of={contact.address} /> },
          {
            key: 'note',
            label: t('shop.checkout.noteShown'),
            value: contact.note ? <FreeText of={contact.note} /> : t('shop.checkout.notGiven'),
          },
        ]}
      />
      <dl className="grid xs:grid-cols-[minmax(min-content,1fr)_fit-content(60%)] gap-x-4 gap-y-1">
        <dt>{t('shop.cart.goods')}</dt>
        <dd className="text-end">{review.goods}</dd>
        {review.discount && (
          <>
            <dt>{t('promos.discount')}</dt>
            <dd className="text-end">{review.discount}</dd>
          </>
        )}
        <dt>{t('shop.cart.delivery')}</dt>
        <dd className="text-end">{review.delivery}</dd>
        <dt className="font-bold">{t('shop.cart.total')}</dt>
        <dd className="price price-large text-end">{review.total}</dd>
      </dl>
      {limit && (
        <>
          <LimitNotice limit={limit} canSplit={review.canSplit} />
          <div>
            <ButtonLink href={here('/cart')}>{t('shop.checkout.backToCart')}</ButtonLink>
          </div>
        </>
      )}
      {canPay && (
        <PostForm
          hidden={{
            intent: 'pay',
            key: formKey,
            totalTiyin: review.totalTiyin,
            seen: review.seen,
          }}
        >
          <CheckboxField name="declaration" label={t('shop.checkout.declaration')} />
          <p>{t('shop.checkout.afterwards', { minutes: review.holdMinutes })}</p>
          <Button icon="lock">{t('shop.checkout.pay', { total: review.total })}</Button>
        </PostForm>
      )}
    </>
  )
}

function ParcelSummary({ parcel }: { parcel: Review['parcels'][number] }) {
  const t = useT()
  const { sellerName, lines, promo, delivery, pause, gift } = parcel
  const rows = lines.map((line) => ({
    key: line.productId,
    label: <span lang={line.lang}>{line.name}</span>,
    value: (
      <>
        {line.sum && t('shop.checkout.pieces', { quantity: line.quantity, sum: line.sum })}
        {line.shortage && <strong className="block text-warning">{line.shortage}</strong>}
      </>
    ),
  }))
  const off = promo && [
    {
      key: 'promo',
      label: t('promos.cart.line', { code: promo.code }),
      value: promo.discount ?? <strong className="text-warning">{promo.problem}</strong>,
    },
  ]
  const sent = delivery && [
    {
      key: 'delivery',
      label: t('shop.cart.delivery'),
      value: t('shop.checkout.deliveryValue', { cost: delivery.cost, time: delivery.time }),
    },
  ]
  const words = gift ? [{ key: 'gift', label: t('checkout.gift.title'), value: <FreeText of={gift} /> }] : []
  return (
    <>
      <SummaryList
        title={t('shop.cart.parcel', { seller: sellerName })}
        rows={[...rows, ...(off ?? []), ...(sent ?? []), ...words]}
      />
      {pause && <Notice tone="warning">{pause}</Notice>}
    </>
  )
}

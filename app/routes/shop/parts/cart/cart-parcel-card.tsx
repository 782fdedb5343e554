import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { NumberField } from '~/ui/form/number-field'
import type { CartLine, CartParcel } from './cart-view.server'

export interface CartParcelCardProps {
  parcel: CartParcel
  /** Everything together is more than one payment takes. */
  isPaidAlone: boolean
}

/** One seller's parcel of the cart; stands inside the form that the whole cart is. */
export function CartParcelCard({ parcel, isPaidAlone }: CartParcelCardProps) {
  const t = useT()
  const here = useHere()
  const { sellerSlug, sellerName, lines, isEmpty, goods, promo, delivery, total, pause, sentBy } = parcel
  return (
    <section className="card" aria-labelledby={`parcel-${sellerSlug}`}>
      <Heading level={2} size="m" id={`parcel-${sellerSlug}`}>
        <a href={here(`/market/sellers/${sellerSlug}`)}>{t('shop.cart.parcel', { seller: sellerName })}</a>
      </Heading>
      {pause && <Notice tone="warning">{pause}</Notice>}
      {!pause && !isEmpty && <p className="text-muted">{sentBy}</p>}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.productId} className="py-4">
            <Line line={line} />
          </li>
        ))}
      </ul>
      {!isEmpty && (
        <dl className="grid xs:grid-cols-[minmax(min-content,1fr)_fit-content(60%)] gap-x-4 gap-y-1 border-t border-line pt-3">
          <dt>{t('shop.cart.goods')}</dt>
          <dd className="text-end">{goods}</dd>
          {promo?.discount && (
            <>
              <dt>{t('promos.cart.line', { code: promo.code })}</dt>
              <dd className="text-end">{promo.discount}</dd>
            </>
          )}
          {delivery && (
            <>
              <dt>
                {t('shop.cart.delivery')} <span className="text-muted">({delivery.time})</span>
              </dt>
              <dd className="text-end">{delivery.cost}</dd>
            </>
          )}
          <dt className="font-bold">{t('shop.cart.parcelTotal')}</dt>
          <dd className="text-end font-bold">{total}</dd>
        </dl>
      )}
      {promo && (
        <div className="grid gap-2">
          {promo.problem && <Notice tone="warning">{promo.problem}</Notice>}
          <div>
            <Button look="link" icon="trash" name="intent" value={`promoOff:${promo.id}`}>
              {t('promos.cart.remove', { code: promo.code })}
            </Button>
          </div>
        </div>
      )}
      {isPaidAlone && !isEmpty && !pause && (
        <div>
          <Button look="secondary" name="intent" value={`checkout:${sellerSlug}`} hiddenText={sellerName}>
            {t('shop.cart.checkoutParcel')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Line({ line }: { line: CartLine }) {
  const t = useT()
  const { productId, href, name, lang, photo, each, quantity, sum, shortage } = line
  return (
    <div className="grid gap-3 sm:grid-cols-[6rem_minmax(0,1fr)_auto] sm:gap-5">
      <span className="photo photo-square w-24 self-start" data-alt={photo?.alt}>
        {photo && (
          <img
            src={photo.src}
            alt={photo.alt}
            lang={photo.lang}
            width={96}
            height={96}
            loading="lazy"
            decoding="async"
          />
        )}
      </span>
      <div className="grid content-start gap-2">
        <h3 className="font-semibold">
          <a href={href} lang={lang}>
            {name}
          </a>
        </h3>
        <p className="text-muted">{each}</p>
        {shortage && <Notice tone="warning">{shortage}</Notice>}
        <div className="flex flex-wrap items-end gap-3">
          <NumberField
            name={`quantity-${productId}`}
            label={
              <>
                {t('shop.cart.quantity')}
                <span className="visually-hidden"> {name}</span>
              </>
            }
            value={quantity}
            width={2}
          />
          <Button look="secondary" name="intent" value="set" hiddenText={name}>
            {t('shop.cart.update')}
          </Button>
          <Button look="link" name="intent" value={`later:${productId}`} hiddenText={name}>
            {t('checkout.saved.save')}
          </Button>
          <Button look="link" icon="trash" name="intent" value={`remove:${productId}`} hiddenText={name}>
            {t('shop.cart.remove')}
          </Button>
        </div>
      </div>
      {sum && <p className="price sm:text-end">{sum}</p>}
    </div>
  )
}

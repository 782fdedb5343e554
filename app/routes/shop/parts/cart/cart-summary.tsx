import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { LimitNotice } from './limit-notice'

export interface CartSummaryProps {
  cart: {
    parcels: readonly unknown[]
    goods: string
    /** Absent when no code takes anything off. */
    discount?: string | undefined
    /** Null while the region is not known. */
    delivery: string | null
    total: string
    hasShortage: boolean
    limit: { key: TextKey; bound: string } | null
    regions: readonly { value: string; label: string }[]
  }
  /** As chosen before; empty while it is not known. */
  region: string
}

/** Where it goes, what it costs, and the way on; what stands in the way is said instead of it. */
export function CartSummary({ cart, region }: CartSummaryProps) {
  const t = useT()
  const here = useHere()
  const { goods, discount, delivery, total, limit, hasShortage, regions } = cart
  return (
    <section className="card content-start self-start" aria-labelledby="summary">
      <Heading level={2} size="m" id="summary">
        {t('shop.cart.summary')}
      </Heading>
      <div className="form-stack">
        <SelectField
          name="region"
          label={t('shop.cart.region')}
          options={regions}
          value={region}
          emptyLabel={t('shop.checkout.choose')}
        />
        <Button look="secondary" name="intent" value="region">
          {t('shop.cart.showDelivery')}
        </Button>
      </div>
      <div className="form-stack">
        <TextField name="promo" label={t('promos.cart.code')} kind="lookUp" width={20} optional />
        <Button look="secondary" name="intent" value="promo">
          {t('promos.cart.apply')}
        </Button>
      </div>
      <dl className="grid xs:grid-cols-[minmax(min-content,1fr)_fit-content(60%)] gap-x-4 gap-y-1">
        <dt>{t('shop.cart.goods')}</dt>
        <dd className="text-end">{goods}</dd>
        {discount && (
          <>
            <dt>{t('promos.discount')}</dt>
            <dd className="text-end">{discount}</dd>
          </>
        )}
        <dt>{t('shop.cart.delivery')}</dt>
        <dd className="text-end">{delivery ?? t('shop.cart.deliveryUnknown')}</dd>
        <dt className="font-bold">{t('shop.cart.total')}</dt>
        <dd className="price text-end">{total}</dd>
      </dl>
      {hasShortage && <Notice tone="warning">{t('shop.cart.fixFirst')}</Notice>}
      {limit && <LimitNotice limit={limit} canSplit={cart.parcels.length > 1} />}
      {!hasShortage && !limit && (
        <Button name="intent" value="checkout" wide>
          {t('shop.cart.checkout')}
        </Button>
      )}
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/market')}>
          {t('shop.cart.continue')}
        </a>
      </p>
    </section>
  )
}

import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { NumberField } from '~/ui/form/number-field'
import { SelectField } from '~/ui/form/select-field'
import { MoneyField } from '~/ui/questions/fields/money-field'
import { ScanLabel } from './scan-label'

interface Sellable {
  id: string
  name: string
  price: string
  /** Null of what is made to order. */
  stock: string | null
}

/** What was just sold: what, how many, and for how much where it was another price. */
export function SaleForm({
  products,
  chosen,
  tryKey,
}: {
  products: readonly Sellable[]
  chosen: { id: string; price: string } | null
  tryKey: string
}) {
  const t = useT()
  return (
    <PostForm id="sell" hidden={{ intent: 'sell' }} tryId={{ key: tryKey }}>
      <Heading level={2}>{t('fairs.sale.title')}</Heading>
      <ScanLabel />
      <SelectField
        name="productId"
        label={t('fairs.sale.product')}
        value={chosen?.id}
        emptyLabel={t('fairs.sale.choose')}
        options={products.map(({ id, name, price, stock }) => ({
          value: id,
          label:
            stock === null
              ? t('fairs.sale.toOrder', { name, price })
              : t('fairs.sale.inStock', { name, price, stock }),
        }))}
      />
      <NumberField name="units" label={t('fairs.sale.units')} value="1" width={2} />
      <MoneyField
        name="price"
        label={t('fairs.sale.price')}
        hint={chosen ? t('fairs.sale.priceOf', { price: chosen.price }) : t('fairs.sale.priceHint')}
        optional
      />
      <Button>{t('fairs.sale.record')}</Button>
    </PostForm>
  )
}

import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Notice } from '~/ui/content/notice'
import { NumberField } from '~/ui/form/number-field'
import type { ProductView } from './product-view.server'

export function BuyForm({ product }: { product: ProductView }) {
  const t = useT()
  if (product.limit)
    return (
      <Notice tone="warning" title={t('shop.product.tooDear.title', { bound: product.limit.bound })}>
        {t('shop.product.tooDear.text')}
      </Notice>
    )
  if (product.choice?.missing)
    return <Notice>{t('variants.choose', { names: product.choice.missing })}</Notice>
  if (product.without) {
    return (
      <>
        <Notice tone="warning">{t(`shop.product.${product.without}Text`)}</Notice>
        <PostForm className="" hidden={{ intent: 'wait' }}>
          <Button hiddenText={product.name}>{t('voices.wish.tellMe')}</Button>
        </PostForm>
      </>
    )
  }
  return (
    <PostForm className="flex flex-wrap items-end gap-3">
      <NumberField name="quantity" label={t('shop.product.quantity')} value="1" width={2} />
      <Button icon="cart" hiddenText={product.name}>
        {t('shop.product.add')}
      </Button>
    </PostForm>
  )
}

import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import type { ShownProduct } from './own-product.server'

const tones: Record<ShownProduct['status'], Tone> = {
  published: 'success',
  draft: 'info',
  hidden: 'neutral',
  taken_down: 'warning',
}

/** Whether it is on sale, and the buttons that change it; stands in the form of the product. */
export function SaleState({ product }: { product: ShownProduct }) {
  const t = useT()
  const here = useHere()
  const { id, slug, status, suspended } = product
  const isOnSale = status === 'published'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <Tag tone={tones[status]}>{t(`seller.products.status.${status}`)}</Tag>
      {status !== 'taken_down' && (
        <Button look={isOnSale ? 'secondary' : 'primary'} name="intent" value={isOnSale ? 'hide' : 'publish'}>
          {t(isOnSale ? 'seller.product.hide' : 'seller.product.publish')}
        </Button>
      )}
      <ButtonLink
        look="link"
        icon="eye"
        href={here(isOnSale && !suspended ? `/market/products/${slug}` : `/seller/products/${id}/preview`)}
      >
        {t('seller.product.preview')}
      </ButtonLink>
      <ButtonLink look="link" icon="filter" href={here(`/seller/products/${id}/options`)}>
        {t('variants.link')}
      </ButtonLink>
      {status !== 'draft' && status !== 'taken_down' && !suspended && (
        <ButtonLink look="link" icon="document" href={here(`/seller/translations/new?product=${id}`)}>
          {t('translations.ask')}
        </ButtonLink>
      )}
    </div>
  )
}

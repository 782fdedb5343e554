import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { type ProductCardProps, ProductCards } from '~/ui/content/product-card'

/** The newest of the market. */
export function HomeProducts({ products }: { products: readonly ProductCardProps[] }) {
  const t = useT()
  const here = useHere()
  if (products.length === 0) return null
  return (
    <section className="grid gap-4 pt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <Heading level={2}>{t('public.home.products.title')}</Heading>
        <a className="inline-flex min-h-11 items-center" href={here('/market')}>
          {t('public.home.products.all')}
        </a>
      </div>
      <ProductCards products={products} />
    </section>
  )
}

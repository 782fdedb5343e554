import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { ProductCard } from '~/ui/content/product-card'
import type { ProductRow } from './product-row'

/** The newest of the market. */
export function HomeProducts({ products }: { products: readonly ProductRow[] }) {
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
      <ul className="grid [&_.price]:text-[0.9375rem] sm:[&_.price]:text-lg grid-cols-[repeat(auto-fill,minmax(min(100%,9.25rem),1fr))] gap-3 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] sm:gap-5">
        {products.map((product) => (
          <li key={product.href} className="grid">
            <ProductCard {...product} />
          </li>
        ))}
      </ul>
    </section>
  )
}

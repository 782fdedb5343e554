import type { ReactNode } from 'react'
import { Photo, type PhotoProps } from './photo'
import { Price } from './price'

export interface ProductCardProps {
  href: string
  title: string
  /** BCP 47 code when the title is not in the page's language. */
  titleLang?: string
  photo?: PhotoProps
  priceTiyin: bigint | string
  /** Seller, place or state, in small print. */
  meta?: ReactNode
  tag?: ReactNode
  level?: 2 | 3
}

/** Products as cards, two beside each other on a phone. */
export function ProductCards({ products }: { products: readonly ProductCardProps[] }) {
  return (
    <ul className="grid [&_.price]:text-[0.9375rem] sm:[&_.price]:text-lg grid-cols-[repeat(auto-fill,minmax(min(100%,9.25rem),1fr))] gap-3 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] sm:gap-5">
      {products.map((product) => (
        <li key={product.href} className="grid">
          <ProductCard {...product} />
        </li>
      ))}
    </ul>
  )
}

export function ProductCard({
  href,
  title,
  titleLang,
  photo,
  priceTiyin,
  meta,
  tag,
  level = 3,
}: ProductCardProps) {
  const Title = `h${level}` as const
  return (
    <div className="card product-card">
      <div className="product-card-body">
        <Title className="card-title" lang={titleLang}>
          <a className="card-link" href={href}>
            {title}
          </a>
        </Title>
        {meta && <div className="card-meta">{meta}</div>}
        {tag && <div>{tag}</div>}
        <Price amountTiyin={priceTiyin} />
      </div>
      {photo && <Photo ratio="square" {...photo} />}
    </div>
  )
}

export interface CardView {
  href: string
  name: string
  /** BCP 47 code when the name is not in the page's language. */
  lang?: string | undefined
  price: string
  seller: string
  /** Shown where there is room. */
  place?: string | undefined
  tag?: { text: string; tone: 'warning' | 'neutral' | 'info' } | undefined
  /** How it is rated, as short as a card allows and in words. */
  rating?: { shown: string; count: string; text: string } | undefined
  photo?: { src: string; srcSet: string; alt: string; lang?: string | undefined; height: number } | undefined
}

export interface ProductGridProps {
  cards: readonly CardView[]
  /** How many pictures are seen before scrolling; the others wait until they are near. */
  eager?: number
  level?: 2 | 3
}

// How wide a card's picture is drawn, by the columns of the grid; a phone takes 320 px instead of 640.
const cardSizes =
  '(min-width: 40rem) 18rem, (min-width: 31rem) 12rem, (min-width: 21.25rem) calc(50vw - 1.25rem), 92vw'

/**
 * The look of `ProductCard` in one component: a list of 24 is the most read page of the portal, and a component a
 * card with its own texts and prices would cost more than everything else on it.
 */
export function ProductGrid({ cards, eager = 0, level = 2 }: ProductGridProps) {
  const Title = `h${level}` as const
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.25rem),1fr))] gap-3 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] sm:gap-5">
      {cards.map(({ href, name, lang, price, seller, place, tag, rating, photo }, index) => (
        <li key={href} className="card product-card">
          <div className="product-card-body">
            <Title className="card-title text-base" lang={lang}>
              <a className="card-link" href={href}>
                {name}
              </a>
            </Title>
            <p className="card-meta">
              {seller}
              {place && <span className="hidden sm:inline"> · {place}</span>}
            </p>
            {rating && (
              <p className="card-meta">
                <span aria-hidden="true">
                  ★ {rating.shown} ({rating.count})
                </span>
                <span className="visually-hidden">{rating.text}</span>
              </p>
            )}
            {tag && (
              <p>
                <span className={`tag tone-${tag.tone}`}>{tag.text}</span>
              </p>
            )}
            <p className="price text-[0.9375rem] sm:text-[1.125rem]">{price}</p>
          </div>
          <span className="photo photo-square" data-alt={photo?.alt}>
            {photo && (
              <img
                src={photo.src}
                srcSet={photo.srcSet}
                sizes={cardSizes}
                alt={photo.alt}
                lang={photo.lang}
                width={320}
                height={photo.height}
                loading={index < eager ? undefined : 'lazy'}
                decoding="async"
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

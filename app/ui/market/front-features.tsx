import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'
import { type ProductCardProps, ProductCards } from '../content/product-card'

export interface ShownFeature {
  id: string
  kind: 'banner' | 'collection'
  look: 'calm' | 'strong' | 'plain'
  theme: 'region' | 'craft' | 'season' | null
  title: string
  sentence: string
  /** Null where products lead nowhere else. */
  href: string | null
  cards: readonly ProductCardProps[]
}

/** Each pair is read on any screen and in every setting of colours. */
const looks = {
  calm: 'bg-accent-soft text-ink border-accent-soft',
  strong: 'bg-accent text-on-accent border-accent',
  plain: 'bg-surface text-ink border-line',
} as const

/** Banners of text: where each leads is its title. `brief`: on a phone the first alone, so that products are seen at once. */
export function FrontBanners({
  features,
  brief = false,
}: {
  features: readonly ShownFeature[]
  brief?: boolean
}) {
  const t = useT()
  const banners = features.filter(({ kind }) => kind === 'banner')
  if (banners.length === 0) return null
  return (
    <section aria-label={t('front.banners')}>
      <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]">
        {banners.map(({ id, look, title, sentence, href }, index) => (
          <li
            key={id}
            className={`${brief && index > 0 ? 'hidden sm:grid' : 'grid'} content-start gap-1 rounded-lg border px-4 py-3 ${looks[look]}`}
          >
            <a
              className="inline-flex min-h-11 items-center text-lg font-semibold text-inherit"
              href={href ?? ''}
            >
              {title}
            </a>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Products that editors chose, under what they were chosen by. */
export function FrontCollections({ features }: { features: readonly ShownFeature[] }) {
  const t = useT()
  return features
    .filter(({ kind }) => kind === 'collection')
    .map(({ id, look, theme, title, sentence, href, cards }) => (
      <section
        key={id}
        className={
          look === 'plain' ? 'grid gap-4 pt-6' : 'grid gap-4 pt-6 sm:rounded-lg sm:bg-accent-soft sm:p-4'
        }
      >
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
          <div className="grid max-w-2xl gap-1">
            <Heading level={2} caption={theme && t(`front.theme.${theme}`)}>
              {title}
            </Heading>
            <p>{sentence}</p>
          </div>
          {href && (
            <a className="inline-flex min-h-11 items-center" href={href}>
              {t('front.all')}
              <span className="visually-hidden"> {title}</span>
            </a>
          )}
        </div>
        <ProductCards products={cards} />
      </section>
    ))
}

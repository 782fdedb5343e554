import { useHere } from '~/http/frame'
import { type Locale, localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import type { ProductStatus } from '~/platform/prisma/enums'
import { Tag } from '~/ui/content/tag'
import type { Tone } from '~/ui/content/tone'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import { Choice } from '~/ui/form/choices/choice'

export interface ProductRowProps {
  product: {
    id: string
    name: string
    lang?: string | undefined
    status: ProductStatus
    state: 'inStock' | 'few' | 'soldOut' | 'toOrder'
    price: string
    /** No payment carries it. */
    isTooDear: boolean
    stock: number
    stockShown: string
    photoKey: string | null
    /** In which it is described. */
    languages: Locale[]
  }
  /** It was ticked in a form that was refused. */
  isTicked: boolean
}

const tones: Record<ProductRowProps['product']['status'], Tone> = {
  published: 'success',
  draft: 'info',
  hidden: 'neutral',
  taken_down: 'warning',
}

/** One of her products; the whole row leads to its form. */
export function ProductRow({ product, isTicked }: ProductRowProps) {
  const t = useT()
  const here = useHere()
  const { id, name, lang, status, state, price, isTooDear, stock, stockShown, photoKey, languages } = product
  return (
    <li className="relative grid grid-cols-[2.75rem_minmax(0,1fr)] xs:grid-cols-[2.75rem_4.5rem_minmax(0,1fr)] gap-x-[min(1rem,4cqi)] gap-y-1 p-[min(1rem,4cqi)] hover:bg-accent-soft">
      <div className="relative z-10 row-span-3 xs:row-span-2">
        <Choice
          kind="checkbox"
          id={`product-${id}`}
          name="product"
          value={id}
          label={
            <VisuallyHidden>
              {t('seller.products.tick', { name: name || t('seller.products.unnamed') })}
            </VisuallyHidden>
          }
          checked={isTicked}
        />
      </div>
      <span className="photo photo-square max-w-18 xs:row-span-2 self-start">
        {photoKey && (
          <img
            src={`/media/${photoKey}-320.webp`}
            alt=""
            width={72}
            height={72}
            loading="lazy"
            decoding="async"
          />
        )}
      </span>
      <h2 className="card-title" lang={lang}>
        <a className="card-link" href={here(`/seller/products/${id}`)}>
          {name || t('seller.products.unnamed')}
        </a>
      </h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Tag tone={tones[status]}>{t(`seller.products.status.${status}`)}</Tag>
        <span className="price">{price}</span>
        {isTooDear && <Tag tone="warning">{t('seller.products.tooDear')}</Tag>}
        <span className={state === 'soldOut' ? 'font-semibold text-warning' : undefined}>
          {state === 'toOrder'
            ? t('seller.products.toOrder')
            : state === 'soldOut'
              ? t('seller.products.soldOut')
              : t('seller.products.stock', { count: stock, shown: stockShown })}
        </span>
        <ul className="flex gap-2 text-muted" aria-label={t('seller.products.languages')}>
          {languages.map((locale) => (
            <li key={locale} lang={locale}>
              <abbr title={localeNames[locale].full}>{localeNames[locale].short}</abbr>
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

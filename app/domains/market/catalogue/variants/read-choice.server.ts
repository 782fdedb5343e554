import { database } from '~/platform/db.server'
import { readReservedUntil } from '../../checkout/rows/read-reserved-until.server'
import { chooseText } from '../local-text'
import { stockState } from '../rules'
import type { LocalText, StockState } from '../schema'
import { type Keys, leastPrice, placeOf } from './rules'
import { type OptionKind, readOptions } from './schema'

export interface ChoiceVariant extends Keys {
  id: string
  slug: string
  priceTiyin: bigint
  state: StockState
  /** Null unless others hold all of it unpaid. */
  reservedUntil: Date | null
  units: number
  photoKey: string | null
}

export interface ProductChoice {
  options: {
    /** Null where the seller named it herself. */
    kind: OptionKind | null
    name: LocalText
    values: { key: string; name: LocalText }[]
  }[]
  /** What is offered, in the order of the values. */
  variants: ChoiceVariant[]
  chosen: ChoiceVariant | null
  /** What the page says of price and stock: of the one that is chosen, or of all together. */
  shown: { priceTiyin: bigint; stock: StockState; units: number; reservedUntil: Date | null }
  /** The others cost more, and none is chosen. */
  isFrom: boolean
}

/** What is chosen on the page of a product before it is bought. A variant that is not offered is not chosen. */
export async function readChoice(
  productId: string,
  chosenSlug: string | null,
  locale: string,
): Promise<ProductChoice | null> {
  const product = await database().product.findUnique({
    where: { id: productId },
    select: {
      options: true,
      variants: {
        where: { status: 'published' },
        select: {
          ...{ id: true, slug: true, firstKey: true, secondKey: true, priceTiyin: true, stock: true },
          availability: true,
          photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 },
        },
      },
    },
  })
  if (!product || product.variants.length === 0) return null
  const options = readOptions(product.options)
  const out = product.variants.filter(({ availability, stock }) => availability === 'in_stock' && stock === 0)
  const until = await readReservedUntil(
    database(),
    out.map(({ id }) => id),
  )
  const variants = product.variants
    .map(({ firstKey, secondKey, stock, availability, photos, ...variant }): ChoiceVariant => {
      const reservedUntil = until.get(variant.id) ?? null
      return {
        ...variant,
        ...{ firstKey: firstKey ?? '', secondKey: secondKey ?? '', reservedUntil },
        units: stock,
        state: reservedUntil ? 'reserved' : stockState(availability, stock),
        photoKey: photos[0]?.storageKey ?? null,
      }
    })
    .sort((a, b) => placeOf(options, a) - placeOf(options, b))
  const chosen = variants.find(({ slug }) => slug === chosenSlug) ?? null
  const least = leastPrice(product.variants) ?? 0n
  return {
    options: options.map(({ kind, names, values }) => ({
      kind,
      name: chooseText(names, locale),
      values: values
        .filter(({ key }) =>
          variants.some(({ firstKey, secondKey }) => key === firstKey || key === secondKey),
        )
        .map(({ key, names: words }) => ({ key, name: chooseText(words, locale) })),
    })),
    variants,
    chosen,
    shown: chosen ? shownOf(chosen) : shownOfAll(variants, least),
    isFrom: chosen === null && variants.some(({ priceTiyin }) => priceTiyin > least),
  }
}

function shownOf({ priceTiyin, state, units, reservedUntil }: ChoiceVariant): ProductChoice['shown'] {
  return { priceTiyin, stock: state, units, reservedUntil }
}

/** Any that can be bought says that the product can. */
function shownOfAll(variants: readonly ChoiceVariant[], priceTiyin: bigint): ProductChoice['shown'] {
  const order: readonly StockState[] = ['inStock', 'few', 'toOrder', 'reserved', 'soldOut']
  const best = order.find((state) => variants.some((variant) => variant.state === state)) ?? 'soldOut'
  const reserved = variants.find(({ reservedUntil }) => reservedUntil !== null)
  return {
    priceTiyin,
    // How few there are is said of the one that is chosen.
    stock: best === 'few' ? 'inStock' : best,
    units: variants.reduce((sum, { units }) => sum + units, 0),
    reservedUntil: best === 'reserved' ? (reserved?.reservedUntil ?? null) : null,
  }
}

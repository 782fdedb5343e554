import type { Context } from '~/domains/identity/context'
import { dayOf, hourOf } from '~/platform/clock.server'
import type { MarketFeatureStatus } from '~/platform/prisma/enums'
import { readItems } from '../../../catalogue/list-sql.server'
import { readCards } from '../../../catalogue/product-cards.server'
import type { ProductCard } from '../../../catalogue/schema'
import type { FeatureInput, FeatureTerm, FeatureTexts } from '../schema'

export interface Feature extends Omit<FeatureInput, 'products' | 'place' | keyof FeatureTerm> {
  id: string
  /** What is on sale of what was chosen. */
  items: ProductCard[]
}

/** With the products that anybody can buy, in the order in which they were chosen. */
export const featured = {
  products: {
    where: { product: { status: 'published', seller: { status: 'approved' } } },
    orderBy: { place: 'asc' },
    select: { productId: true, product: { select: { slug: true } } },
  },
} as const

interface Row {
  id: string
  kind: Feature['kind']
  look: Feature['look']
  theme: Feature['theme']
  titles: unknown
  sentences: unknown
  path: string | null
  products: { productId: string; product: { slug: string } }[]
}

/** Rows as their readers see them. */
export async function readFeatures(rows: readonly Row[], locale: string): Promise<Feature[]> {
  const chosen = rows.flatMap(({ products }) => products)
  const ids = new Set(chosen.map(({ productId }) => productId))
  const cards = await readCards(await readItems([...ids], locale), locale)
  const onSale = new Map(
    cards.filter(({ stock }) => stock !== 'soldOut' && stock !== 'resting').map((card) => [card.slug, card]),
  )
  return rows.map(({ id, kind, look, theme, path, titles, sentences, products }) => ({
    ...{ id, kind, look, theme, path },
    ...{ titles: titles as FeatureTexts, sentences: sentences as FeatureTexts },
    items: products.flatMap(({ product }) => onSale.get(product.slug) ?? []),
  }))
}

export interface DeskFeature extends FeatureTerm {
  id: string
  kind: Feature['kind']
  titles: FeatureTexts
  place: number
  status: MarketFeatureStatus
  isOwn: boolean
  /** Its last hour is over. */
  isOver: boolean
  /** Products that were chosen. */
  chosen: number
}

interface DeskRow extends Omit<DeskFeature, 'titles' | 'isOwn' | 'isOver' | 'chosen'> {
  titles: unknown
  authorId: string
}

/** The same row for the desk. */
export function toDesk(context: Context, row: DeskRow, chosen: number): DeskFeature {
  const { id, kind, place, fromOn, untilOn, fromHour, untilHour, status, authorId } = row
  return {
    ...{ id, kind, place, status, chosen, fromOn, untilOn, fromHour, untilHour },
    titles: row.titles as FeatureTexts,
    isOwn: authorId === context.personId,
    isOver: isTermOver(row, context.now()),
  }
}

/** Whether the last hour of what stands in front is over. */
export function isTermOver(
  { untilOn, untilHour }: Pick<FeatureTerm, 'untilOn' | 'untilHour'>,
  now: Date,
): boolean {
  const today = dayOf(now).getTime()
  return untilOn.getTime() < today || (untilOn.getTime() === today && untilHour <= hourOf(now))
}

import { z } from 'zod'
import { field, numberReader } from '~/domains/questions/schema'
import { readPrice, readStock } from '../writing/schema'

/** What can be done to several products at once. */
export const severalActs = [
  'price',
  'percentUp',
  'percentDown',
  'stock',
  'publish',
  'hide',
  'delete',
] as const

/** What is done to several products at once, as their command takes it. */
export type ProductsChange =
  | { kind: 'price'; priceTiyin: bigint }
  /** Up or down by so many percent. */
  | { kind: 'percent'; percent: number }
  | { kind: 'stock'; stock: number }
  | { kind: 'publish' | 'hide' | 'delete' }

const percent = numberReader({ words: 'seller.error.percent', least: 1, most: 90 })

/** Reads what the act needs and nothing of what stands in the other fields. */
export function severalForm(act: unknown) {
  if (act === 'price') {
    const shape = { priceTiyin: field('market.error.price.missing', readPrice) }
    return z.object(shape).transform((given): ProductsChange => ({ kind: 'price', ...given }))
  }
  if (act === 'stock') {
    const shape = { stock: field('market.error.stock.missing', readStock) }
    return z.object(shape).transform((given): ProductsChange => ({ kind: 'stock', ...given }))
  }
  if (act === 'percentUp' || act === 'percentDown') {
    const shape = { percent: field('seller.error.percent.missing', percent) }
    const sign = act === 'percentUp' ? 1 : -1
    return z
      .object(shape)
      .transform((given): ProductsChange => ({ kind: 'percent', percent: sign * given.percent }))
  }
  const acts = z.enum(['publish', 'hide', 'delete'], { error: 'seller.error.severalAct' })
  return z.object({ act: acts }).transform(({ act: kind }): ProductsChange => ({ kind }))
}

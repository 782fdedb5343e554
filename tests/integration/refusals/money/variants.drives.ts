import { removeOptions, setOptions, updateVariants } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** A product of the demonstration data that comes in variants. */
export async function driveVariants(scene: Scene): Promise<Drive[]> {
  const product = await scene.find<{ id: string; sellerId: string; version: number; variants: string[] }>(
    `select p.id, p.seller_id as "sellerId", p.version, array_agg(v.id::text order by v.id) as variants from product p
      join product v on v.parent_id = p.id where p.has_variants group by p.id order by p.id limit 1`,
  )
  const seller = scene.as('artisan', newId(), product.sellerId)
  const now = { productId: product.id, version: product.version }
  const earlier = { ...now, version: product.version + 7 }
  const nowhere = { ...now, productId: newId() }
  const rows = (isOffered: boolean, article: string | null) =>
    product.variants.map((id) => ({
      ...{ id, isOffered, stock: 1, seenStock: 1, priceTiyin: null, photoId: null, article },
    }))
  const update =
    (of: typeof now, isOffered = true, article: string | null = null) =>
    () =>
      perform(seller, updateVariants, { ...of, rows: rows(isOffered, article) })
  return [
    ...drivesOf('setOptions', {
      'market.error.productNotFound': () => perform(seller, setOptions, { ...nowhere, options: [] }),
      'market.error.productChanged': () => perform(seller, setOptions, { ...earlier, options: [] }),
      'variants.error.tooMany': () => perform(seller, setOptions, { ...now, options: [] }),
    }),
    ...drivesOf('removeOptions', {
      'market.error.productNotFound': () => perform(seller, removeOptions, nowhere),
      'market.error.productChanged': () => perform(seller, removeOptions, earlier),
    }),
    ...drivesOf('updateVariants', {
      'market.error.productNotFound': update(nowhere),
      'market.error.productChanged': update(earlier),
      'variants.error.none': update(now, false),
      'variants.error.articleTaken': update(now, true, 'A-1'),
    }),
  ]
}

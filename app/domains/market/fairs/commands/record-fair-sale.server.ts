import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { chooseColumn } from '../../catalogue/local-text'
import { writeStock } from '../../checkout/rows/write-stock.server'
import { tellOfLowStock } from '../../checkout/tell-of-low-stock.server'
import { sellerOf } from '../../policy'
import { sellsToday } from '../rules'

export interface FairSaleInput {
  fairId: string
  /** Of the form: the same twice is one sale. */
  key: string
  productId: string
  units: number
  /** Of one piece; null for what the product costs. */
  priceTiyin: bigint | null
}

export type RecordFairSaleError =
  | 'fairs.error.notFound'
  | 'fairs.error.notToday'
  | 'fairs.error.product'
  | 'fairs.error.units.short'

/** What was sold at a stand: it goes out of stock at once, so that nobody buys it here. Sent twice, it is one sale. */
export async function recordFairSale(
  work: Work,
  { fairId, key, productId, units, priceTiyin }: FairSaleInput,
): Promise<Result<null, RecordFairSaleError>> {
  const sellerId = sellerOf(work)
  const { personId } = work
  if (!sellerId || !personId) return refuse('fairs.error.notFound')
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`fair sale ${key}`}, 0))`
  const stand = await work.tx.fairStand.findFirst({
    where: { fairId, sellerId, status: 'given' },
    select: { fair: true },
  })
  if (!stand) return refuse('fairs.error.notFound')
  if ((await work.tx.fairSale.count({ where: { id: key, sellerId } })) > 0) return ok(null)
  if (!sellsToday(stand.fair, dayOf(work.now()))) return refuse('fairs.error.notToday')
  const product = await work.tx.product.findFirst({
    where: {
      id: productId,
      sellerId,
      hasVariants: false,
      retiredAt: null,
      status: { in: ['published', 'hidden'] },
    },
    select: {
      ...{ availability: true, stock: true, priceTiyin: true },
      texts: { select: { locale: true, name: true } },
    },
  })
  if (!product) return refuse('fairs.error.product')
  const takenUnits = product.availability === 'in_stock' ? units : 0
  const short = await work.asSystem(() => writeStock(work, new Map([[productId, takenUnits]])))
  if (short.length > 0) return refuse('fairs.error.units.short', { count: product.stock })
  await work.tx.fairSale.create({
    data: {
      ...{ id: key, fairId, sellerId, productId, units, takenUnits },
      priceTiyin: priceTiyin ?? product.priceTiyin,
      ...{ soldById: personId, soldAt: work.now() },
    },
  })
  clearCatalogueCache(work)
  // As after an order: in the language that most read.
  const name = chooseColumn(product.texts, 'name', 'uz-Latn')
  const { stock } = await work.tx.product.findUniqueOrThrow({
    where: { id: productId },
    select: { stock: true },
  })
  await tellOfLowStock(work, `fairSale:${key}`, [{ sellerId, name, stock, takenUnits }])
  return ok(null)
}

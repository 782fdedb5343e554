import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { chooseColumn } from '../../catalogue/local-text'
import { lockOwnProduct } from '../../catalogue/rows/lock-own-product.server'
import { writeStock } from '../../checkout/rows/write-stock.server'
import { tellOfLowStock } from '../../checkout/tell-of-low-stock.server'
import { sellerOf } from '../../policy'
import { sellsToday, soldThen } from '../rules'

export interface FairSaleInput {
  fairId: string
  /** Of the form: the same twice is one sale. */
  key: string
  productId: string
  units: number
  /** Of one piece; null for what the product costs. */
  priceTiyin: bigint | null
  /** When a phone without a line kept it, by its own clock; null when it is said at once. */
  toldAt: Date | null
}

export type RecordFairSaleError =
  | 'fairs.error.notFound'
  | 'fairs.error.notToday'
  /** The shop is suspended, and this was sold after that. */
  | 'fairs.error.saleClosed'
  | 'fairs.error.product'
  | 'fairs.error.units.short'

/**
 * What was sold at a stand: it goes out of stock at once, so that nobody buys it here. Sent twice, it is one sale. What a
 * phone kept has been sold, whatever was ordered meanwhile: what is left of it goes out of stock.
 */
export async function recordFairSale(
  work: Work,
  { fairId, key, productId, units, priceTiyin, toldAt }: FairSaleInput,
): Promise<Result<null, RecordFairSaleError>> {
  const sellerId = sellerOf(work, 'orders')
  const { personId } = work
  if (!sellerId || !personId) return refuse('fairs.error.notFound')
  await lockName(work, `fair sale ${key}`)
  const stand = await work.tx.fairStand.findFirst({
    where: { fairId, sellerId, status: 'given' },
    select: { fair: true },
  })
  if (!stand) return refuse('fairs.error.notFound')
  if ((await work.tx.fairSale.count({ where: { id: key, sellerId } })) > 0) return ok(null)
  const today = dayOf(work.now())
  const isOnTime = toldAt
    ? soldThen(stand.fair, { told: dayOf(toldAt), today })
    : sellsToday(stand.fair, today)
  if (!isOnTime) return refuse('fairs.error.notToday')
  if (!(await mightSell(work, sellerId, toldAt))) return refuse('fairs.error.saleClosed')
  const product = await lockOwnProduct(work, productId)
  const isSold = product?.status === 'published' || product?.status === 'hidden'
  if (!product || !isSold || product.hasVariants || product.retiredAt) return refuse('fairs.error.product')
  const isCounted = product.availability === 'in_stock'
  const takenUnits = isCounted ? (toldAt ? Math.min(units, Math.max(0, product.stock)) : units) : 0
  const short = await work.asSystem(() => writeStock(work, new Map([[productId, takenUnits]])))
  if (short.length > 0) return refuse('fairs.error.units.short', { count: product.stock })
  await work.tx.fairSale.create({
    data: {
      ...{ id: key, fairId, sellerId, productId, units, takenUnits },
      priceTiyin: priceTiyin ?? product.priceTiyin,
      ...{ soldById: personId, soldAt: work.now(), toldAt },
    },
  })
  clearCatalogueCache(work)
  // As after an order: in the language that most read.
  const texts = await work.tx.productText.findMany({
    where: { productId },
    select: { locale: true, name: true },
  })
  const name = chooseColumn(texts, 'name', 'uz-Latn')
  const stock = product.stock - takenUnits
  await tellOfLowStock(work, `fairSale:${key}`, [{ sellerId, name, stock, takenUnits }])
  return ok(null)
}

/** Who is suspended sells nothing at her stand; what a phone kept was sold when it says. */
async function mightSell({ tx }: Work, sellerId: string, toldAt: Date | null): Promise<boolean> {
  const [seller] = await tx.$queryRaw<{ status: string; since: Date | null }[]>`
    select status::text, app_suspended_since(id) as since from seller where id = ${sellerId}::uuid`
  if (seller?.status !== 'suspended') return seller?.status === 'approved'
  return toldAt !== null && seller.since !== null && toldAt < seller.since
}

import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { stockState } from '../../catalogue/rules'
import type { StockState } from '../../catalogue/schema'
import { readOwnHold } from '../../checkout/rows/lock-cart.server'
import { readLines, type SaleLine } from '../../checkout/rows/read-lines.server'
import { readReservedUntil } from '../../checkout/rows/read-reserved-until.server'
import { type CartPromo, readCartPromos } from '../../promos/rows/read-cart-promos.server'
import { type DeliveryQuote, isForSale, type Shortage, splitBySeller, sumParcels } from '../../rules'
import type { ShopSchedule } from '../../schedule/promise'
import { readSchedules } from '../../schedule/read-schedules.server'

export interface CartLineView extends SaleLine {
  lineTiyin: bigint
  state: StockState
  /** Units this buyer can have, those she holds included; null for made to order. */
  units: number | null
  /** What keeps the line from being bought as it stands; null when nothing does. */
  shortage: Shortage | null
  /** When units that others hold unpaid come back; null when nobody holds any, or nothing is short. */
  reservedUntil: Date | null
}

export interface CartParcelView {
  seller: { id: string; slug: string; name: string }
  lines: CartLineView[]
  /** Of what can be bought, with the discount off. */
  goodsTiyin: bigint
  discountTiyin: bigint
  /** The code that was typed for it; null without one. */
  promo: CartPromo | null
  /** When its seller works, and what waits for her. */
  schedule: ShopSchedule
  /** Null while the region it goes to is not known, and when nothing can be bought. */
  delivery: DeliveryQuote | null
}

export interface CartView {
  parcels: CartParcelView[]
  /** Units in all. */
  count: number
  /** With the discount off. */
  goodsTiyin: bigint
  discountTiyin: bigint
  /** Null while the region is not known. */
  deliveryTiyin: bigint | null
  /** Goods, and delivery when it is known. */
  totalTiyin: bigint
  hasShortage: boolean
}

/** What is in the cart behind the token, by seller, at today's prices. An unknown token is an empty cart. */
export function getCart(
  tokenHash: string,
  locale: string,
  regionSoato: string | null = null,
  now?: () => Date,
): Promise<CartView> {
  return transaction(systemContext(now), async (tx) => {
    const cart = await tx.cart.findUnique({
      where: { tokenHash },
      select: {
        id: true,
        lines: { select: { productId: true, quantity: true }, orderBy: { addedAt: 'asc' } },
      },
    })
    const own = cart ? (await readOwnHold(tx, cart.id)).units : new Map<string, number>()
    const lines = (await readLines(tx, cart?.lines ?? [], locale)).map((line) => viewLine(line, own))
    const short = lines.filter(({ shortage }) => shortage === 'soldOut' || shortage === 'fewer')
    const until = await readReservedUntil(
      tx,
      short.map(({ productId }) => productId),
    )
    const told = lines.map((line) => ({ ...line, reservedUntil: until.get(line.productId) ?? null }))
    const scheduleOf = await readSchedules(
      tx,
      lines.map(({ sellerId }) => sellerId),
    )
    if (!cart) return viewCart([], { promos: [], regionSoato, scheduleOf })
    const priced = await readCartPromos(tx, cart.id, told.filter(isForSale))
    const cheaper = new Map(priced.lines.map((line) => [line.productId, line]))
    const shown = told.map((line) => cheaper.get(line.productId) ?? line)
    return viewCart(shown, { promos: priced.promos, regionSoato, scheduleOf })
  })
}

function viewLine(line: SaleLine, own: ReadonlyMap<string, number>): Omit<CartLineView, 'reservedUntil'> {
  const units = line.availability === 'in_stock' ? line.stock + (own.get(line.productId) ?? 0) : null
  const shortage = !line.onSale
    ? line.isResting
      ? 'resting'
      : 'notOnSale'
    : units === null || units >= line.quantity
      ? null
      : units === 0
        ? 'soldOut'
        : 'fewer'
  return {
    ...line,
    units,
    shortage,
    state: stockState(line.availability, units ?? 0),
    lineTiyin: line.unitPriceTiyin * BigInt(line.quantity),
  }
}

interface CartTerms {
  promos: readonly CartPromo[]
  regionSoato: string | null
  scheduleOf: (sellerId: string) => ShopSchedule
}

function viewCart(lines: CartLineView[], { promos, regionSoato, scheduleOf }: CartTerms): CartView {
  // What nobody can buy stands in its parcel, named, and costs nothing.
  const payable = splitBySeller(lines.filter(isForSale), regionSoato)
  const parcels = splitBySeller(lines, null).map(({ lines: own, sellerId: id }): CartParcelView => {
    const seller = { id, slug: own[0]?.seller.slug ?? '', name: own[0]?.seller.name ?? '' }
    const parcel = payable.find(({ sellerId }) => sellerId === id)
    return {
      seller,
      lines: own,
      goodsTiyin: parcel?.goodsTiyin ?? 0n,
      discountTiyin: parcel?.discountTiyin ?? 0n,
      promo: promos.find((promo) => promo.sellerId === id) ?? null,
      delivery: parcel?.delivery ?? null,
      schedule: scheduleOf(id),
    }
  })
  return {
    parcels,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    ...sumParcels(parcels),
    hasShortage: lines.some((line) => line.shortage),
  }
}

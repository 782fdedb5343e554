import { splitByLargestRemainder } from '~/lib/money'

/** What a code gives, and for what. */
export interface PromoTerms {
  /** Null when a sum is given. */
  percent: number | null
  /** Tiyin; null when a share is given. */
  amountTiyin: bigint | null
  fromOn: Date
  /** Last day. */
  untilOn: Date
  /** Tiyin that the goods it is for cost at least. */
  leastTiyin: bigint
  /** Empty for all of the seller's products. */
  productIds: readonly string[]
  /** Null while nobody has stopped it. */
  stoppedAt: Date | null
}

export interface PromoLine {
  productId: string
  /** Of a variant, the product that codes name; absent or null for what stands by itself. */
  parentId?: string | null
  unitPriceTiyin: bigint
  quantity: number
}

/** What keeps a code from making a parcel cheaper. */
export type PromoObstacle = 'notYet' | 'over' | 'usedUp' | 'notForThese' | 'tooLittle'

const sumOf = (lines: readonly PromoLine[]) =>
  lines.reduce((sum, { unitPriceTiyin, quantity }) => sum + unitPriceTiyin * BigInt(quantity), 0n)

function goodsFor<Line extends PromoLine>({ productIds }: PromoTerms, lines: readonly Line[]): Line[] {
  return productIds.length === 0
    ? [...lines]
    : lines.filter(({ productId, parentId }) => productIds.includes(parentId ?? productId))
}

/** `lines` are those of the code's seller; null when it can be used for them on that day. */
export function findPromoObstacle(
  promo: PromoTerms,
  lines: readonly PromoLine[],
  today: Date,
): Exclude<PromoObstacle, 'usedUp'> | null {
  if (promo.stoppedAt || today > promo.untilOn) return 'over'
  if (today < promo.fromOn) return 'notYet'
  const goods = goodsFor(promo, lines)
  if (goods.length === 0) return 'notForThese'
  return sumOf(goods) < promo.leastTiyin ? 'tooLittle' : null
}

/** Tiyin off each line, by product: whole soʻm that together are what the code gives. */
export function shareDiscount(promo: PromoTerms, lines: readonly PromoLine[]): Map<string, bigint> {
  const goods = goodsFor(promo, lines)
  const sum = sumOf(goods)
  const soms =
    promo.amountTiyin === null ? (sum * BigInt(promo.percent ?? 0)) / 10_000n : promo.amountTiyin / 100n
  const shares = splitByLargestRemainder(
    soms,
    goods.map((line) => sumOf([line])),
  )
  return new Map(goods.map(({ productId }, index) => [productId, (shares[index] ?? 0n) * 100n]))
}

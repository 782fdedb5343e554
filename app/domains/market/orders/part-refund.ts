import { splitByLargestRemainder } from '~/lib/money'
import type { CancelReason } from './schema'

/** A line of a parcel with what of it has been given back. */
export interface RefundableLine {
  id: string
  unitPriceTiyin: bigint
  /** Off the whole line by a promo code. */
  discountTiyin: bigint
  quantity: number
  refunds: readonly { quantity: number }[]
}

export interface RefundableParcel {
  goodsTiyin: bigint
  deliveryTiyin: bigint
  lines: readonly RefundableLine[]
  refunds: readonly { goodsTiyin: bigint; deliveryTiyin: bigint; withDelivery: boolean }[]
}

/** What is read of each refund of a parcel, to know what is left of its money. */
export const refundSelect = { goodsTiyin: true, deliveryTiyin: true, withDelivery: true } as const

/** Why a part of the money goes back; a subset of why a whole parcel does. */
export const refundReasons = [
  'notAvailable',
  'arrivedDamaged',
  'notAsDescribed',
  'notArrived',
  'buyerAsked',
  'other',
] as const satisfies readonly CancelReason[]

/** Pieces of a line whose money has not gone back. */
export function unitsLeft({ quantity, refunds }: Pick<RefundableLine, 'quantity' | 'refunds'>): number {
  return refunds.reduce((left, refund) => left - refund.quantity, quantity)
}

/**
 * Tiyin that were paid for so many pieces of a line, `before` of which have gone back: all its pieces together come to
 * what was paid for the line, however they go back.
 */
export function paidFor(
  {
    unitPriceTiyin,
    discountTiyin,
    quantity,
  }: Pick<RefundableLine, 'unitPriceTiyin' | 'discountTiyin' | 'quantity'>,
  before: number,
  pieces: number,
): bigint {
  const [all, paid] = [BigInt(quantity), unitPriceTiyin * BigInt(quantity) - discountTiyin]
  return (paid * BigInt(before + pieces)) / all - (paid * BigInt(before)) / all
}

/** Tiyin that have gone back so far. */
export function refundedOf(refunds: RefundableParcel['refunds']): bigint {
  return refunds.reduce((sum, { goodsTiyin, deliveryTiyin }) => sum + goodsTiyin + deliveryTiyin, 0n)
}

/** What is left of what was paid for a parcel, for its seller or for who calls it off. Tiyin. */
export function leftOf({
  goodsTiyin,
  deliveryTiyin,
  refunds,
}: Pick<RefundableParcel, 'goodsTiyin' | 'deliveryTiyin' | 'refunds'>): bigint {
  return goodsTiyin + deliveryTiyin - refundedOf(refunds)
}

export interface PartRefund {
  goodsTiyin: bigint
  deliveryTiyin: bigint
  lines: { lineId: string; quantity: number; amountTiyin: bigint }[]
}

/**
 * What so many pieces of the lines come to. Of the delivery goes back the share of the goods, counted over all refunds
 * that bring it along, so that all of them together are what was paid for it. `percent` is the part of each price that
 * was agreed on. Null when a line has fewer pieces left.
 */
export function sumPartRefund(
  parcel: RefundableParcel,
  units: ReadonlyMap<string, number>,
  withDelivery: boolean,
  percent = 100,
): PartRefund | null {
  const wanted = parcel.lines.filter(({ id }) => (units.get(id) ?? 0) > 0)
  if (wanted.some((line) => (units.get(line.id) ?? 0) > unitsLeft(line))) return null
  const lines = wanted.map((line) => {
    const quantity = units.get(line.id) ?? 0
    const paid = paidFor(line, line.quantity - unitsLeft(line), quantity)
    return { lineId: line.id, quantity, amountTiyin: (paid * BigInt(percent)) / 100n }
  })
  const goodsTiyin = lines.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
  return { goodsTiyin, lines, deliveryTiyin: withDelivery ? shareOfDelivery(parcel, goodsTiyin) : 0n }
}

function shareOfDelivery({ goodsTiyin, deliveryTiyin, refunds }: RefundableParcel, goods: bigint): bigint {
  const earlier = refunds.filter(({ withDelivery }) => withDelivery)
  const before = earlier.reduce((sum, refund) => sum + refund.goodsTiyin, 0n)
  const given = earlier.reduce((sum, refund) => sum + refund.deliveryTiyin, 0n)
  const [share = 0n] = splitByLargestRemainder(deliveryTiyin, [before + goods, goodsTiyin - before - goods])
  return share - given
}

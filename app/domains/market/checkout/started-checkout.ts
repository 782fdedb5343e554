import { ok, type Result, refuse } from '~/lib/result'
import type { Checkout, StockHold } from '~/platform/prisma/client'
import { latestHoldEnd } from '../rules'
import type { SaleLine } from './rows/read-lines.server'

export interface StartedCheckout {
  checkoutId: string
  goodsTiyin: bigint
  deliveryTiyin: bigint
  totalTiyin: bigint
  /** Stock is held until then. */
  expiresAt: Date
  /** So far the buyer can put that off. */
  latestEndAt: Date
  /** For the payment page, in the buyer's language; delivery is not among them. */
  lines: { name: string; quantity: number; unitPriceTiyin: bigint; discountTiyin: bigint }[]
  /** True when this form had been sent before. */
  repeated: boolean
  cartId: string
}

export function describeStarted(checkout: Checkout, lines: readonly SaleLine[]): StartedCheckout {
  const { id: checkoutId, cartId, goodsTiyin, deliveryTiyin, totalTiyin, expiresAt } = checkout
  const payLines = lines.map(({ name, quantity, unitPriceTiyin, discountTiyin = 0n }) => ({
    name: name.text,
    quantity,
    unitPriceTiyin,
    discountTiyin,
  }))
  const amounts = { goodsTiyin, deliveryTiyin, totalTiyin }
  const times = { expiresAt, latestEndAt: latestHoldEnd(checkout) }
  return { checkoutId, cartId, ...amounts, ...times, lines: payLines, repeated: false }
}

/** The same form a second time: what it held, while that still stands and the cart is the same. */
export function repeatCheckout(
  twin: Checkout & { holds: readonly Pick<StockHold, 'productId' | 'quantity' | 'discountTiyin'>[] },
  lines: readonly SaleLine[],
  now: Date,
): Result<StartedCheckout, 'market.error.checkoutLapsed'> {
  const isHeld = (line: SaleLine) =>
    twin.holds.some(({ productId, quantity }) => productId === line.productId && quantity === line.quantity)
  const isSame = twin.holds.length === lines.length && lines.every(isHeld)
  if (twin.status !== 'open' || twin.expiresAt <= now || !isSame) return refuse('market.error.checkoutLapsed')
  const held = new Map(twin.holds.map(({ productId, discountTiyin }) => [productId, discountTiyin]))
  const frozen = lines.map((line) => ({ ...line, discountTiyin: held.get(line.productId) ?? 0n }))
  return ok({ ...describeStarted(twin, frozen), repeated: true })
}

import type { StartedCheckout } from '~/domains/market/index.server'
import type { StartPaymentInput } from '~/domains/payments/index.server'

/** What the provider shows and asks for a checkout. `deliveryName` is what the delivery is called there. */
export function describePayment(
  checkout: StartedCheckout,
  { locale, deliveryName }: { locale: string; deliveryName: string },
): StartPaymentInput {
  const { checkoutId, expiresAt, latestEndAt, lines, deliveryTiyin, totalTiyin } = checkout
  const page = `/${locale}/checkout/${checkoutId}/return`
  const goods = lines.map(priceLine)
  const delivery = { name: deliveryName, quantity: 1, unitAmountTiyin: deliveryTiyin }
  return {
    purpose: 'market_checkout',
    subjectId: checkoutId,
    onceId: checkout.cartId,
    amountTiyin: totalTiyin,
    lines: deliveryTiyin > 0n ? [...goods, delivery] : goods,
    successPath: page,
    cancelPath: `${page}?cancelled=1`,
    expiresAt,
    latestEndAt,
    locale,
  }
}

/** What is paid for a line; one that does not divide by its pieces is one piece there. */
function priceLine({ name, quantity, unitPriceTiyin, discountTiyin }: StartedCheckout['lines'][number]) {
  const count = BigInt(quantity)
  const paid = unitPriceTiyin * count - discountTiyin
  return paid % count === 0n
    ? { name, quantity, unitAmountTiyin: paid / count }
    : { name: `${quantity} × ${name}`, quantity: 1, unitAmountTiyin: paid }
}

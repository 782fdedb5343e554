import { csvLine, tiyinAsDecimal } from '../csv'
import type { PaymentOrder } from './payment-order'

/**
 * A bank's file of transfers, semicolons between the cells: the head that the caller gives, then a line a transfer:
 * `<transfer>;<name>;ACCOUNT;<account>;<MFO>;<amount>;<purpose>`, or of a social card `…;CARD;<card>;;…`.
 */
export function paymentCsv(head: readonly string[], orders: readonly PaymentOrder[]): string {
  const total = orders.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
  const lines = orders.map(({ id, recipient, amountTiyin, purpose }) => [
    ...[id, recipient.name],
    ...('card' in recipient
      ? ['CARD', recipient.card, '']
      : ['ACCOUNT', recipient.account, recipient.bankCode]),
    ...[tiyinAsDecimal(amountTiyin), purpose],
  ])
  const whole = [...head, String(orders.length), tiyinAsDecimal(total)]
  return [whole, ...lines].map((cells) => csvLine(cells)).join('')
}

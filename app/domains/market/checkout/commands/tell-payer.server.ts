import { openJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { notifyBuyer } from '../../orders/notify-buyer.server'
import type { Contact } from '../../schema'

const templates = {
  turnedBack: 'notifications.paymentTurnedBack',
  failed: 'notifications.paymentFailed',
} as const

/** Tells who paid that it came to nothing: everything goes back, or the bank did not let it through. */
export async function tellPayer(
  work: Work,
  {
    checkoutId,
    amountTiyin,
    what,
  }: { checkoutId: string; amountTiyin: bigint; what: keyof typeof templates },
): Promise<void> {
  const checkout = await work.tx.checkout.findUnique({
    where: { id: checkoutId },
    select: { personId: true, locale: true, contactCipher: true },
  })
  if (!checkout) return
  const { personId, locale, contactCipher } = checkout
  const contact = openJson<Contact>(contactCipher, { table: 'checkout', column: 'contact', row: checkoutId })
  await notifyBuyer(work, {
    key: `checkout:${checkoutId}:${what}`,
    buyer: { personId, locale, contact },
    template: templates[what],
    variables: { amountTiyin: String(amountTiyin) },
    path: '/cart',
  })
}

import { completeCheckoutIn } from '~/domains/market/index.server'
import type { Contact } from '~/domains/market/schema'
import { notifyIn } from '~/domains/notifications/index.server'
import type { PaidSubjectHandler } from '~/domains/payments/ports'
import { ok } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import { notifyBuyerIn } from './notify-buyer.server'

/**
 * What the payment of a cart completes: the order with a parcel a seller, the money in escrow, and word to the buyer
 * and each seller. Runs in the settlement's transaction, in the portal's own scope.
 */
export const completeCheckout: PaidSubjectHandler = {
  async onPaid(tx, context, paid) {
    const { subjectId: checkoutId, amountTiyin, provider, paidAt } = paid
    const completed = await completeCheckoutIn(tx, context, { checkoutId, amountTiyin, provider, paidAt })
    if (!completed.ok || completed.value.repeated) return completed
    const { orderId, number, parts, ...buyer } = completed.value
    await notifyBuyerIn(tx, context, {
      key: `order:${orderId}:paid`,
      buyer,
      template: 'notifications.marketOrderPaid',
      variables: { number, amountTiyin: String(amountTiyin) },
      path: `/orders/${number}`,
    })
    for (const part of parts) {
      await notifyIn(tx, context, {
        key: `sellerOrder:${part.sellerOrderId}:received`,
        personId: null,
        roleHolders: { role: 'artisan', organisationId: part.sellerId },
        template: 'notifications.marketOrderReceived',
        variables: { number: part.number },
        locale: null,
        path: `/seller/orders/${part.sellerOrderId}`,
      })
    }
    return ok(null)
  },

  async onRefused(tx, context, { subjectId, amountTiyin }) {
    const checkout = await tx.checkout.findUnique({
      where: { id: subjectId },
      select: { personId: true, locale: true, contactCipher: true },
    })
    if (!checkout) return
    const { personId, locale, contactCipher } = checkout
    const contact = openJson<Contact>(contactCipher, { table: 'checkout', column: 'contact', row: subjectId })
    await notifyBuyerIn(tx, context, {
      key: `checkout:${subjectId}:turnedBack`,
      buyer: { personId, locale, contact },
      template: 'notifications.paymentTurnedBack',
      variables: { amountTiyin: String(amountTiyin) },
      path: '/cart',
    })
  },
}

import type { Context } from '~/domains/identity/context'
import { completeCheckoutIn } from '~/domains/market/index.server'
import type { Contact } from '~/domains/market/schema'
import { notify } from '~/domains/notifications/index.server'
import type { PaidSubjectHandler, PaymentSubject } from '~/domains/payments/ports'
import { ok } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { notifyBuyerIn } from './notify-buyer.server'

/**
 * What the payment of a cart completes: the order with a parcel a seller, the money in escrow, and word to the buyer
 * and each seller. Runs in the settlement's transaction, in the portal's own scope.
 */
export const completeCheckout: PaidSubjectHandler = {
  async onPaid(tx, context, paid) {
    const { subjectId: checkoutId, amountTiyin, paidAt } = paid
    const completed = await completeCheckoutIn(tx, context, { checkoutId, amountTiyin, paidAt })
    if (!completed.ok || completed.value.repeated) return completed
    const { orderId, number, parcels, ...buyer } = completed.value
    await notifyBuyerIn(tx, context, {
      key: `order:${orderId}:paid`,
      buyer,
      template: 'notifications.marketOrderPaid',
      variables: {
        number,
        amountTiyin: String(amountTiyin),
        items: listItems(parcels.flatMap(({ lines }) => lines)),
        arrivesOn: isoDay(parcels.map(({ arrivesOn }) => arrivesOn)),
      },
      path: `/orders/${number}`,
    })
    for (const parcel of parcels) {
      await notify(tx, {
        key: `sellerOrder:${parcel.parcelId}:received`,
        personId: null,
        roleHolders: { role: 'artisan', organisationId: parcel.sellerId },
        template: 'notifications.marketOrderReceived',
        variables: {
          number: parcel.number,
          items: listItems(parcel.lines),
          shipByOn: isoDay([parcel.shipByOn]),
        },
        locale: null,
        path: `/seller/orders/${parcel.parcelId}`,
      })
    }
    return ok(null)
  },

  onRefused: (tx, context, paid) => tell(tx, context, paid, 'turnedBack'),
  onFailed: (tx, context, failed) => tell(tx, context, failed, 'failed'),
}

/** A line each, as the buyer saw it: a letter is read where nothing else is at hand. */
function listItems(lines: readonly { name: string; quantity: number }[]): string {
  return lines.map(({ name, quantity }) => `${quantity} × ${name}`).join('\n')
}

/** The latest of the days. */
function isoDay(days: readonly Date[]): string {
  return new Date(Math.max(...days.map((day) => day.getTime()))).toISOString().slice(0, 10)
}

const templates = {
  turnedBack: 'notifications.paymentTurnedBack',
  failed: 'notifications.paymentFailed',
} as const

async function tell(
  tx: Tx,
  context: Context,
  { subjectId, amountTiyin }: PaymentSubject,
  what: keyof typeof templates,
): Promise<void> {
  const checkout = await tx.checkout.findUnique({
    where: { id: subjectId },
    select: { personId: true, locale: true, contactCipher: true },
  })
  if (!checkout) return
  const { personId, locale, contactCipher } = checkout
  const contact = openJson<Contact>(contactCipher, { table: 'checkout', column: 'contact', row: subjectId })
  await notifyBuyerIn(tx, context, {
    key: `checkout:${subjectId}:${what}`,
    buyer: { personId, locale, contact },
    template: templates[what],
    variables: { amountTiyin: String(amountTiyin) },
    path: '/cart',
  })
}

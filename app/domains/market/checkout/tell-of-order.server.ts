import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../notify-seller.server'
import { notifyBuyer } from '../orders/notify-buyer.server'
import type { WrittenParcel } from '../orders/rows/write-order.server'
import type { Contact } from '../schema'

interface ToldOrder {
  orderId: string
  number: string
  /** Null for a guest. */
  personId: string | null
  locale: string
  contact: Contact
  totalTiyin: bigint
  parcels: readonly WrittenParcel[]
}

/** A new order is told to its buyer, and each parcel to its seller. */
export async function tellOfOrder(
  work: Work,
  { orderId, number, parcels, totalTiyin, ...buyer }: ToldOrder,
): Promise<void> {
  const variables = {
    number,
    amountTiyin: String(totalTiyin),
    items: listItems(parcels.flatMap(({ lines }) => lines)),
    arrivesOn: latest(parcels.map(({ arrivesOn }) => arrivesOn)),
    acceptByOn: latest(parcels.map(({ acceptByOn }) => acceptByOn)),
  }
  const discountTiyin = parcels.reduce((sum, parcel) => sum + parcel.discountTiyin, 0n)
  const notice = { key: `order:${orderId}:paid`, buyer, path: `/orders/${number}` }
  if (discountTiyin > 0n)
    await notifyBuyer(work, {
      ...notice,
      template: 'notifications.marketOrderPaidLess',
      variables: { ...variables, discountTiyin: String(discountTiyin) },
    })
  else await notifyBuyer(work, { ...notice, template: 'notifications.marketOrderPaid', variables })
  for (const parcel of parcels) {
    await notifySeller(work, {
      key: `sellerOrder:${parcel.parcelId}:received`,
      sellerId: parcel.sellerId,
      template: 'notifications.marketOrderReceived',
      variables: {
        number: parcel.number,
        items: listItems(parcel.lines),
        shipByOn: isoDay(parcel.shipByOn),
        acceptByOn: isoDay(parcel.acceptByOn),
      },
      path: `/seller/orders/${parcel.parcelId}`,
    })
  }
}

/** A line each, as the buyer saw it: a letter is read where nothing else is at hand. */
function listItems(lines: readonly { name: string; quantity: number }[]): string {
  return lines.map(({ name, quantity }) => `${quantity} × ${name}`).join('\n')
}

/** The latest of the days. */
function latest(days: readonly Date[]): string {
  return isoDay(new Date(Math.max(...days.map((day) => day.getTime()))))
}

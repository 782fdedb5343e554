import { getBuyerOrder, getOrderForGuest, type OrderView } from '~/domains/market/index.server'
import { notFound, type PageContext } from '~/http/guards.server'
import { phoneOf, readGuest } from './guest-access.server'

export interface FoundOrder {
  order: OrderView
  /** Null when it is the order of who signed in. */
  guest: { number: string; phone: string } | null
}

/** The order of who signed in, or one that this browser was given before; null for every other. */
export async function findOrder(
  context: PageContext,
  request: Request,
  number: string,
): Promise<FoundOrder | null> {
  const own = await getBuyerOrder(context, number)
  if (own) return { order: own, guest: null }
  const phone = phoneOf(await readGuest(request, context), number)
  const order = phone ? await getOrderForGuest(context, { number, phone }) : null
  return order && phone ? { order, guest: { number, phone } } : null
}

/**
 * The parcel in the address, with the order's page and what a buyer's command asks for it by; 404 for an order that is
 * not the reader's, and for one that is not there.
 */
export async function readParcel(
  context: PageContext,
  { request, params }: { request: Request; params: { number?: string; ordinal?: string } },
) {
  const found = await findOrder(context, request, params.number ?? '')
  const parcel = found?.order.parcels.find((_, index) => String(index + 1) === params.ordinal)
  if (!found || !parcel) throw notFound()
  const { order, guest } = found
  return {
    ...{ guest, parcel },
    page: `/${context.locale}/orders/${order.number}`,
    of: { parcelId: parcel.id, ...(guest ? { guest } : {}) },
  }
}

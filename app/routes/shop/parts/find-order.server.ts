import { getBuyerOrder, getOrderForGuest, type OrderView } from '~/domains/market/index.server'
import type { PageContext } from '~/http/guards.server'
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

import { type Context, systemContext } from '~/domains/identity/context'
import { publicNumberReader } from '~/domains/questions/schema'
import { blindIndex } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { type OrderView, orderSelect, viewOrder } from '../order-view.server'

const readOrderNumber = publicNumberReader('HB')

/** The order of who knows its number and the phone it was made with; null when the two do not belong together. */
export async function getOrderForGuest(
  context: Context,
  input: { number: string; phone: string },
): Promise<OrderView | null> {
  const number = readOrderNumber(input.number)
  if (!number.ok) return null
  // Guests have no scope: number and phone together, both in the where, are what entitles.
  const order = await transaction(systemContext(context.now, context.requestId), (tx) =>
    tx.order.findFirst({
      where: { number: number.value, phoneIndex: blindIndex('phone', input.phone) },
      select: orderSelect,
    }),
  )
  return order && viewOrder(order)
}

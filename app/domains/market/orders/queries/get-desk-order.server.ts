import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getParcelSides, listPhones, standsOn } from '~/domains/identity/index.server'
import { type Tx, transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { type DeskOrder, readDeskOrder } from '../rows/read-desk-order.server'

export interface OrderAtDesk extends Omit<DeskOrder, 'sellerPersonIds' | 'personId'> {
  isGuests: boolean
  /** The phone of the person behind each seller, by the seller's id; absent when she gave none. */
  sellerPhones: ReadonlyMap<string, string>
  /** Parcels in which the reader or her family is a side: somebody else settles them. */
  ownParcelIds: string[]
}

/** An order with everybody's contact, for the market's desk; null when there is none. Looking leaves an entry. */
export async function getDeskOrder(context: Context, id: string): Promise<OrderAtDesk | null> {
  return transaction(context, async (tx) => {
    const found = await readDeskOrder(tx, id)
    if (!found) return null
    const { personId, sellerPersonIds, ...order } = found
    await recordAudit(tx, { subject: order.id, action: 'order.viewed' })
    if (personId) await recordAudit(tx, { subject: personId, action: 'person.orderViewed' })
    return {
      ...order,
      isGuests: personId === null,
      sellerPhones: await readPhones(tx, sellerPersonIds),
      ownParcelIds: await findOwn(tx, context, order, personId === null),
    }
  })
}

async function readPhones(tx: Tx, personIds: Record<string, string>): Promise<ReadonlyMap<string, string>> {
  const phones = new Map<string, string>()
  for (const [sellerId, personId] of Object.entries(personIds)) {
    const [phone] = await asSystem(tx, () => listPhones(tx, [personId]))
    if (phone) phones.set(sellerId, phone)
  }
  return phones
}

async function findOwn(
  tx: Tx,
  context: Context,
  { parcels, contact }: Pick<DeskOrder, 'parcels' | 'contact'>,
  isGuests: boolean,
): Promise<string[]> {
  const { personId } = context
  const phones = isGuests && personId ? await asSystem(tx, () => listPhones(tx, [personId])) : []
  if (phones.includes(contact.phone)) return parcels.map((parcel) => parcel.id)
  const own: string[] = []
  for (const { id } of parcels) if (standsOn(await getParcelSides(tx, id), context)) own.push(id)
  return own
}

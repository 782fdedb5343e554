import { recordAudit } from '~/domains/audit/index.server'
import { getParcelSides, listPhones, standsOn } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { type DeskOrder, readDeskOrder } from '../rows/read-desk-order.server'

export interface OrderAtDesk extends Omit<DeskOrder, 'sellerPersonIds' | 'personId'> {
  isGuests: boolean
  /** The phone of the person behind each seller, by the seller's id; absent when she gave none. */
  sellerPhones: ReadonlyMap<string, string>
  /** Parcels in which the reader or her family is a side: somebody else settles them. */
  ownParcelIds: string[]
}

/** An order with everybody's contact, for the market's desk; null when there is none. Looking leaves an entry. */
export async function openDeskOrder(work: Work, id: string): Promise<OrderAtDesk | null> {
  const found = await readDeskOrder(work, id)
  if (!found) return null
  const { personId, sellerPersonIds, ...order } = found
  await recordAudit(work, { subject: order.id, action: 'order.viewed' })
  if (personId) await recordAudit(work, { subject: personId, action: 'person.orderViewed' })
  return {
    ...order,
    isGuests: personId === null,
    sellerPhones: await readPhones(work, sellerPersonIds),
    ownParcelIds: await findOwn(work, order),
  }
}

async function readPhones(
  work: Work,
  personIds: Record<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const phones = new Map<string, string>()
  for (const [sellerId, personId] of Object.entries(personIds)) {
    const [phone] = await work.asSystem(() => listPhones(work, [personId]))
    if (phone) phones.set(sellerId, phone)
  }
  return phones
}

async function findOwn(work: Work, { parcels }: Pick<DeskOrder, 'parcels'>): Promise<string[]> {
  const own: string[] = []
  for (const { id } of parcels) if (standsOn(await getParcelSides(work, id), work)) own.push(id)
  return own
}

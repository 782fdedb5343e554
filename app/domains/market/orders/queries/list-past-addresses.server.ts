import type { Context } from '~/domains/identity/context'
import { openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Contact } from '../../schema'

export interface PastAddress {
  /** Number of the last order that was sent there. */
  number: string
  contact: Contact
}

const most = 3

/** Where the person has had things sent, the latest first, each place once. */
export async function listPastAddresses(context: Context): Promise<PastAddress[]> {
  const { personId } = context
  if (!personId) return []
  const orders = await transaction(context, (tx) =>
    tx.order.findMany({
      where: { personId },
      orderBy: { paidAt: 'desc' },
      take: 20,
      select: { id: true, number: true, contactCipher: true },
    }),
  )
  const byPlace = new Map<string, PastAddress>()
  for (const { id, number, contactCipher } of orders) {
    const contact = openJson<Contact>(contactCipher, { table: 'order', column: 'contact', row: id })
    const place = `${contact.districtSoato} ${contact.address.toLowerCase()}`
    if (!byPlace.has(place)) byPlace.set(place, { number, contact })
  }
  return [...byPlace.values()].slice(0, most)
}

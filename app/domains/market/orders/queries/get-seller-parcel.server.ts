import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { openJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../policy'
import type { Contact } from '../../schema'
import { type ParcelView, parcelSelect, viewParcel } from '../order-view.server'

/** Without e-mail, which a parcel does not need, and without the words for the parcels of others. */
export interface ParcelContact extends Omit<Contact, 'email' | 'gifts'> {
  /** Words that the buyer wants in the parcel; absent when she wrote none. */
  gift?: string
}

/** The seller's own parcel with the address it goes to; null for anybody else's. */
export async function getSellerParcel(
  context: Context,
  id: string,
): Promise<(ParcelView & { contact: ParcelContact }) | null> {
  const sellerId = sellerOf(context, 'orders')
  if (!sellerId || !isId(id)) return null
  const row = await transaction(context, (tx) =>
    tx.parcel.findFirst({ where: { id, sellerId }, select: { ...parcelSelect, contactCipher: true } }),
  )
  if (!row) return null
  const { contactCipher, ...parcel } = row
  const contact = openJson<ParcelContact>(contactCipher, {
    table: 'seller_order',
    column: 'contact',
    row: id,
  })
  return { ...viewParcel(parcel), contact }
}

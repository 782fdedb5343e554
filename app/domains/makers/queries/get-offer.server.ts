import { isId } from '~/lib/ids'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { accreditedOn, offerColumns, offerMakerColumns, readOffer, readOfferMaker } from '../rows.server'
import type { Offer } from '../schema'

/**
 * An offer that can be ordered on a day; null when it is not active or its maker is not accredited then.
 * Commands hand their own transaction, so that the price is the one they write down.
 */
export async function getOffer(id: string, on: Date, tx: Client = database()): Promise<Offer | null> {
  if (!isId(id)) return null
  const row = await tx.offer.findFirst({
    where: { id, active: true, maker: accreditedOn(on) },
    select: { ...offerColumns, maker: { select: offerMakerColumns } },
  })
  if (!row) return null
  const { maker, ...offer } = row
  return { ...readOffer(offer), maker: readOfferMaker(maker) }
}

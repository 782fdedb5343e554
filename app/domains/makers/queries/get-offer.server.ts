import { isId } from '~/lib/ids'
import { database } from '~/platform/db.server'
import {
  accreditedOn,
  isLicensed,
  licensedOn,
  offerMakerColumns,
  readOfferMaker,
} from '../rows/read-maker.server'
import { offerColumns, readOffer } from '../rows/read-offer.server'
import type { Offer } from '../schema'

/**
 * An offer that can be ordered on a day; null when it is not active, or its maker not accredited and licensed then.
 * `isQuoted`: one for a single voucher, as whoever asks has looked at.
 */
export async function getOffer(id: string, on: Date, isQuoted = false): Promise<Offer | null> {
  if (!isId(id)) return null
  const row = await database().offer.findFirst({
    where: {
      ...{ id, maker: accreditedOn(on) },
      ...(isQuoted ? { status: 'quoted' } : { active: true }),
    },
    select: {
      ...offerColumns,
      maker: {
        select: {
          ...offerMakerColumns,
          licences: { where: licensedOn(on), select: { deviceCode: true } },
        },
      },
    },
  })
  if (!row) return null
  const {
    maker: { licences, ...maker },
    ...offer
  } = row
  if (!isLicensed(licences)(offer)) return null
  return { ...readOffer(offer), maker: readOfferMaker(maker) }
}

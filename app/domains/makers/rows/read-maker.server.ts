import { addressColumns, readAddress } from '~/domains/reference/index.server'
import { byLocale, regionOf } from '~/domains/reference/schema'
import type { Prisma } from '~/platform/prisma/client'
import type { MakerInList, OfferMaker } from '../schema'

export const offerMakerColumns = {
  id: true,
  slug: true,
  name: true,
  soato: true,
  ...addressColumns,
} satisfies Prisma.MakerSelect

/** Makers that may take vouchers on a day. */
export function accreditedOn(on: Date): Prisma.MakerWhereInput {
  return { status: 'accredited', accreditedFrom: { lte: on }, accreditedUntil: { gte: on } }
}

export function readOfferMaker(
  row: Prisma.MakerGetPayload<{ select: typeof offerMakerColumns }>,
): OfferMaker {
  const { id, slug, name, soato } = row
  return { id, slug, name, soato, regionSoato: regionOf(soato), address: readAddress(row) }
}

type MakerRow = Omit<
  Prisma.MakerGetPayload<{ include: { offers: { select: { deviceCode: true } } } }>,
  'status' | 'latitude' | 'longitude' | 'accreditedFrom' | 'accreditedUntil'
>

export function readMaker(row: MakerRow): MakerInList {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    soato: row.soato,
    regionSoato: regionOf(row.soato),
    address: readAddress(row),
    about: byLocale.parse(row.about),
    phone: row.phone,
    deviceCodes: [...new Set(row.offers.map((offer) => offer.deviceCode))],
  }
}

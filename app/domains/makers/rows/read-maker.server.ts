import { addressColumns, readAddress } from '~/domains/reference/index.server'
import { byLocale, regionOf } from '~/domains/reference/schema'
import type { Prisma } from '~/platform/prisma/client'
import type { MakerInList, OfferMaker } from '../schema'

export const offerMakerColumns = {
  id: true,
  slug: true,
  name: true,
  soato: true,
  regions: true,
  ...addressColumns,
} satisfies Prisma.MakerSelect

/** Makers that may take vouchers on a day. */
export function accreditedOn(on: Date): Prisma.MakerWhereInput {
  return { status: 'accredited', accreditedFrom: { lte: on }, accreditedUntil: { gte: on } }
}

/** The licences that hold on a day. */
export function licensedOn(on: Date) {
  return { validFrom: { lte: on }, validUntil: { gte: on } } satisfies Prisma.MakerLicenceWhereInput
}

export function readOfferMaker(
  row: Prisma.MakerGetPayload<{ select: typeof offerMakerColumns }>,
): OfferMaker {
  const { id, slug, name, soato, regions } = row
  return { id, slug, name, soato, regions, regionSoato: regionOf(soato), address: readAddress(row) }
}

type MakerRow = Omit<
  Prisma.MakerGetPayload<{
    include: { offers: { select: { deviceCode: true } }; licences: { select: { deviceCode: true } } }
  }>,
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
    regions: row.regions,
    deviceCodes: [...new Set(row.offers.filter(isLicensed(row.licences)).map((offer) => offer.deviceCode))],
  }
}

/** Offers of the kinds that these licences are for. */
export function isLicensed(licences: readonly { deviceCode: string }[]) {
  const kinds = new Set(licences.map(({ deviceCode }) => deviceCode))
  return ({ deviceCode }: { deviceCode: string }) => kinds.has(deviceCode)
}

import { byLocale } from '~/domains/reference/schema'
import type { Prisma } from '~/platform/prisma/client'
import type { MakerOffer } from '../schema'

export const offerColumns = {
  id: true,
  deviceCode: true,
  title: true,
  description: true,
  priceTiyin: true,
  makingDays: true,
  warrantyMonths: true,
  homeVisit: true,
  byPost: true,
  hasEnglish: true,
  regions: true,
  photos: {
    select: { storageKey: true, width: true, height: true, alt: true },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.OfferSelect

export function readOffer(row: Prisma.OfferGetPayload<{ select: typeof offerColumns }>): MakerOffer {
  return {
    ...row,
    photos: row.photos.map(({ storageKey, alt, ...photo }) => ({
      ...photo,
      key: storageKey,
      alt: alt as Record<string, string>,
    })),
    title: byLocale.parse(row.title),
    description: byLocale.parse(row.description),
  }
}

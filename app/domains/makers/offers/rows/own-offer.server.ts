import { byLocale } from '~/domains/reference/schema'
import type { Prisma } from '~/platform/prisma/client'
import type { OfferStatus } from '~/platform/prisma/enums'
import type { ListedStatus, OwnOffer } from '../schema'

export const ownOfferColumns = {
  id: true,
  deviceCode: true,
  title: true,
  description: true,
  hasEnglish: true,
  priceTiyin: true,
  makingDays: true,
  warrantyMonths: true,
  homeVisit: true,
  byPost: true,
  regions: true,
  status: true,
  version: true,
  photos: {
    select: { id: true, storageKey: true, width: true, height: true, alt: true },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.OfferSelect

export function readOwnOffer(row: Prisma.OfferGetPayload<{ select: typeof ownOfferColumns }>): OwnOffer {
  return {
    ...row,
    status: listedStatus(row.status),
    title: byLocale.parse(row.title),
    description: byLocale.parse(row.description),
    photos: row.photos.map(({ storageKey, alt, ...photo }) => ({
      ...photo,
      key: storageKey,
      alt: alt as Record<string, string>,
    })),
  }
}

/** Offers of the cabinet are read without those that were named for one voucher. */
export function listedStatus(status: OfferStatus): ListedStatus {
  if (status === 'quoted') throw new Error('this offer is for one voucher')
  return status
}

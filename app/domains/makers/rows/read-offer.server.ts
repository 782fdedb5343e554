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
} satisfies Prisma.OfferSelect

export function readOffer(row: Prisma.OfferGetPayload<{ select: typeof offerColumns }>): MakerOffer {
  return {
    ...row,
    title: byLocale.parse(row.title),
    description: byLocale.parse(row.description),
  }
}

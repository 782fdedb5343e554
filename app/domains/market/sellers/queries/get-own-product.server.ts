import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { database } from '~/platform/db.server'
import type { Availability, ProductStatus } from '~/platform/prisma/enums'

export interface OwnProduct {
  id: string
  slug: string
  status: ProductStatus
  categoryCode: string
  priceTiyin: bigint
  availability: Availability
  stock: number
  leadDays: number
  weightGrams: number
  version: number
  /** `isMade` when it was made of the other Uzbek script. */
  texts: { locale: string; name: string; description: string; isMade: boolean }[]
  photos: { id: string; key: string; width: number; height: number; alt: Record<string, string> }[]
}

/** All of the seller's own product, for its form; null for anybody else's. */
export async function getOwnProduct(context: Context, id: string): Promise<OwnProduct | null> {
  const sellerId = context.organisationId
  if (context.role !== 'artisan' || !isId(sellerId) || !isId(id)) return null
  const product = await database().product.findFirst({
    where: { id, sellerId },
    select: {
      id: true,
      slug: true,
      status: true,
      categoryCode: true,
      priceTiyin: true,
      availability: true,
      stock: true,
      leadDays: true,
      weightGrams: true,
      version: true,
      texts: { select: { locale: true, name: true, description: true, isMade: true } },
      photos: {
        select: { id: true, storageKey: true, width: true, height: true, alt: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (!product) return null
  const photos = product.photos.map(({ storageKey, alt, ...photo }) => ({
    ...photo,
    key: storageKey,
    alt: alt as Record<string, string>,
  }))
  return { ...product, photos }
}

import { ok, type Result, refuse } from '~/lib/result'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { dropPhotoFiles } from '../../catalogue/rows/drop-photo-files.server'
import { lockOwnSeller } from '../rows/lock-own-seller.server'

/** A picture that is stored already, with what it shows in one language at least. */
export interface ShopPhoto {
  key: string
  width: number
  height: number
  alt: Record<string, string>
}

/** Puts a picture on the shop in the place of the one there was; null takes it away. */
export async function recordShopPhoto(
  work: Work,
  { photo }: { photo: ShopPhoto | null },
): Promise<Result<null, 'market.error.shopNotFound'>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  const before = seller.photoKey
  await work.tx.seller.update({
    where: { id: seller.id },
    data: {
      photoKey: photo?.key ?? null,
      photoWidth: photo?.width ?? null,
      photoHeight: photo?.height ?? null,
      photoAlt: photo?.alt ?? Prisma.DbNull,
    },
  })
  if (before && before !== photo?.key) await dropPhotoFiles(work, before)
  clearCatalogueCache(work)
  return ok(null)
}

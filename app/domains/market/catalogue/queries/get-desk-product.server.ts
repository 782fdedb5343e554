import type { Context } from '~/domains/identity/context'
import { getSellerFamily, standsOn } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { ProductStatus } from '~/platform/prisma/enums'
import { chooseColumn, chooseText } from '../local-text'
import type { LocalText } from '../schema'

export interface DeskProduct {
  id: string
  slug: string
  status: ProductStatus
  priceTiyin: bigint
  name: LocalText
  description: LocalText
  photos: { key: string; alt: LocalText }[]
  seller: { id: string; displayName: string }
  /** Reasons for which it was taken down, the latest first; `askedAt` and `askedNote` are the seller's answer. */
  takedowns: {
    reason: string
    takenAt: Date
    askedAt: Date | null
    askedNote: string | null
    endedAt: Date | null
  }[]
  /** True for one of the workshop or its family, who decides nothing here. */
  isOwn: boolean
}

/** A product in whatever state, for the desk; null when there is none, and for a draft, which nobody else sees. */
export async function getDeskProduct(
  context: Context,
  id: string,
  locale: string,
): Promise<DeskProduct | null> {
  if (!isId(id)) return null
  return transaction(context, async (tx) => {
    const product = await tx.product.findFirst({
      where: { OR: [{ id, parentId: null }, { variants: { some: { id } } }], status: { not: 'draft' } },
      select: {
        id: true,
        slug: true,
        status: true,
        priceTiyin: true,
        seller: { select: { id: true, displayName: true } },
        texts: { select: { locale: true, name: true, description: true } },
        photos: { select: { storageKey: true, alt: true }, orderBy: { position: 'asc' } },
        takedowns: {
          select: { reason: true, takenAt: true, askedAt: true, askedNote: true, endedAt: true },
          orderBy: { takenAt: 'desc' },
        },
      },
    })
    if (!product) return null
    const { texts, photos, ...same } = product
    return {
      ...same,
      name: chooseColumn(texts, 'name', locale),
      description: chooseColumn(texts, 'description', locale),
      photos: photos.map(({ storageKey, alt }) => ({
        key: storageKey,
        alt: chooseText(alt as Record<string, string>, locale),
      })),
      isOwn: standsOn(await getSellerFamily(tx, product.seller.id), context),
    }
  })
}

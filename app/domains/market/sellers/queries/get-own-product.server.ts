import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Availability, ProductStatus, SellerStatus } from '~/platform/prisma/enums'
import { marksByKind } from '../../catalogue/terms/rules'
import { sellerOf } from '../../policy'
import type { ProductMarks } from '../../schema'

export interface OwnProduct {
  id: string
  slug: string
  status: ProductStatus
  categoryCode: string
  priceTiyin: bigint
  availability: Availability
  stock: number
  /** Each of its variants has its own stock then, and it has none. */
  hasVariants: boolean
  leadDays: number
  weightGrams: number
  /** Her own number of it; null when she gave none. */
  article: string | null
  /** Millimetres; null when she did not say. */
  lengthMm: number | null
  widthMm: number | null
  heightMm: number | null
  marks: ProductMarks
  version: number
  /** `isMade` when it was made of the other Uzbek script. */
  texts: { locale: string; name: string; description: string; isMade: boolean }[]
  /** The workshop's; of a suspended one nothing is on sale. */
  seller: { displayName: string; status: SellerStatus }
  /** Why the portal's staff took it off sale, and when the seller asked to look again; null unless it is. */
  takedown: { reason: string; askedAt: Date | null } | null
  photos: { id: string; key: string; width: number; height: number; alt: Record<string, string> }[]
}

/** All of the seller's own product, for its form; null for anybody else's. */
export async function getOwnProduct(context: Context, id: string): Promise<OwnProduct | null> {
  const sellerId = sellerOf(context)
  if (!sellerId || !isId(id)) return null
  const product = await transaction(context, (tx) =>
    tx.product.findFirst({ where: { id, sellerId, parentId: null }, select: ownSelect }),
  )
  if (!product) return null
  const { takedowns, marks, ...own } = product
  const photos = product.photos.map(({ storageKey, alt, ...photo }) => ({
    ...photo,
    key: storageKey,
    alt: alt as Record<string, string>,
  }))
  return { ...own, takedown: takedowns[0] ?? null, marks: marksByKind(marks), photos }
}

const ownSelect = {
  id: true,
  slug: true,
  seller: { select: { displayName: true, status: true } },
  status: true,
  categoryCode: true,
  priceTiyin: true,
  availability: true,
  stock: true,
  hasVariants: true,
  leadDays: true,
  weightGrams: true,
  article: true,
  lengthMm: true,
  widthMm: true,
  heightMm: true,
  marks: { select: { kind: true, code: true } },
  version: true,
  texts: { select: { locale: true, name: true, description: true, isMade: true } },
  photos: {
    select: { id: true, storageKey: true, width: true, height: true, alt: true },
    orderBy: { position: 'asc' },
  },
  takedowns: { where: { endedAt: null }, select: { reason: true, askedAt: true } },
} satisfies Prisma.ProductSelect

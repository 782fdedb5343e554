import { openJson } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type { SellerOrderStatus } from '~/platform/prisma/enums'
import type { LocalText } from '../catalogue/schema'
import type { Contact } from '../schema'

/** What every view of a parcel reads. */
export const partSelect = {
  id: true,
  number: true,
  status: true,
  goodsTiyin: true,
  deliveryTiyin: true,
  regionSoato: true,
  trackingNumber: true,
  paidAt: true,
  shippedAt: true,
  deliveredAt: true,
  cancelledAt: true,
  version: true,
  seller: { select: { id: true, slug: true, displayName: true } },
  lines: {
    select: {
      productId: true,
      name: true,
      nameLocale: true,
      unitPriceTiyin: true,
      quantity: true,
      product: {
        select: {
          slug: true,
          photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 },
        },
      },
    },
    orderBy: { id: 'asc' },
  },
  events: {
    select: { type: true, actorRole: true, reason: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.SellerOrderSelect

type PartRow = Prisma.SellerOrderGetPayload<{ select: typeof partSelect }>

export interface PartView {
  id: string
  number: string
  status: SellerOrderStatus
  seller: { id: string; slug: string; name: string }
  lines: {
    productId: string
    slug: string
    name: LocalText
    photoKey: string | null
    unitPriceTiyin: bigint
    quantity: number
    lineTiyin: bigint
  }[]
  goodsTiyin: bigint
  deliveryTiyin: bigint
  amountTiyin: bigint
  regionSoato: string
  /** Null until shipped. */
  trackingNumber: string | null
  paidAt: Date
  shippedAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  version: number
  /** Oldest first; `type` is `sellerOrder.paid | shipped | delivered | cancelled`. */
  events: { type: string; actorRole: string; reason: string | null; at: Date }[]
}

export function viewPart({ seller, lines, ...part }: PartRow): PartView {
  return {
    ...part,
    seller: { id: seller.id, slug: seller.slug, name: seller.displayName },
    amountTiyin: part.goodsTiyin + part.deliveryTiyin,
    lines: lines.map(({ productId, name, nameLocale, unitPriceTiyin, quantity, product }) => ({
      productId,
      slug: product.slug,
      name: { text: name, lang: nameLocale },
      photoKey: product.photos[0]?.storageKey ?? null,
      unitPriceTiyin,
      quantity,
      lineTiyin: unitPriceTiyin * BigInt(quantity),
    })),
  }
}

/** A buyer's order with all its parcels. */
export interface OrderView {
  id: string
  number: string
  paidAt: Date
  totalTiyin: bigint
  contact: Contact
  parts: PartView[]
}

export const orderSelect = {
  id: true,
  number: true,
  paidAt: true,
  totalTiyin: true,
  contactCipher: true,
  parts: { select: partSelect, orderBy: { number: 'asc' } },
} satisfies Prisma.OrderSelect

export function viewOrder(order: Prisma.OrderGetPayload<{ select: typeof orderSelect }>): OrderView {
  const { contactCipher, parts, ...same } = order
  const contact = openJson<Contact>(contactCipher, { table: 'order', column: 'contact', row: order.id })
  return { ...same, contact, parts: parts.map(viewPart) }
}

import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { snapshot } from '~/platform/db.server'
import type { ParcelStatus, ProductStatus, SellerKind, SellerStatus } from '~/platform/prisma/enums'
import { sellerOf } from '../../policy'

export interface SellerDesk {
  /** `reason`: why it is suspended; null while it is not. */
  seller: {
    id: string
    slug: string
    displayName: string
    status: SellerStatus
    soato: string
    /** She is told when a product has so many left; null for no notice. */
    lowStock: number | null
    reason: string | null
    kind: SellerKind
  }
  /** The last day of her status and how many are left, fewer than 0 once it is over and she rests; null without an end. */
  statusEnd: { untilOn: Date; daysLeft: number } | null
  products: Partial<Record<ProductStatus, number>>
  soldOut: number
  orders: Partial<Record<ParcelStatus, number>>
  /** What is owed to her now. */
  balanceTiyin: bigint
  /** Paid by buyers and not hers yet. */
  underwayTiyin: bigint
}

/** The numbers a seller starts her day with; null when the context acts for no seller. */
export async function getSellerDesk(context: Context): Promise<SellerDesk | null> {
  const id = sellerOf(context, 'orders')
  if (!id) return null
  return snapshot(context, async (tx) => {
    const seller = await tx.seller.findUnique({
      where: { id },
      select: {
        id: true,
        slug: true,
        displayName: true,
        status: true,
        soato: true,
        lowStock: true,
        kind: true,
        restsFrom: true,
        decisions: { orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }], take: 1 },
      },
    })
    if (!seller) return null
    const { decisions, restsFrom, ...own } = seller
    const reason = decisions.find(({ kind }) => kind === own.status)?.reason ?? null
    const sellerId = id
    const products = await tx.product.groupBy({
      by: ['status'],
      where: { sellerId, parentId: null },
      _count: { _all: true },
    })
    const soldOut = await tx.product.count({
      where: {
        ...{ sellerId, parentId: null, status: 'published', availability: 'in_stock', stock: 0 },
        variants: { none: { status: 'published', stock: { gt: 0 } } },
      },
    })
    const orders = await tx.parcel.groupBy({
      by: ['status'],
      where: { sellerId },
      _count: { _all: true },
    })
    const underway = await tx.parcel.aggregate({
      where: { sellerId, status: { not: 'cancelled' }, releasedAt: null },
      _sum: { goodsTiyin: true, deliveryTiyin: true },
    })
    const back = await tx.parcelRefund.aggregate({
      where: { parcel: { sellerId, status: { not: 'cancelled' }, releasedAt: null } },
      _sum: { goodsTiyin: true, deliveryTiyin: true },
    })
    return {
      seller: { ...own, reason },
      statusEnd: restsFrom && readEnd(addDays(restsFrom, -1), dayOf(context.now())),
      products: Object.fromEntries(products.map((group) => [group.status, group._count._all])),
      soldOut,
      orders: Object.fromEntries(orders.map((group) => [group.status, group._count._all])),
      balanceTiyin: await getBalance(tx, accountCode.seller(id)),
      underwayTiyin:
        (underway._sum.goodsTiyin ?? 0n) +
        (underway._sum.deliveryTiyin ?? 0n) -
        (back._sum.goodsTiyin ?? 0n) -
        (back._sum.deliveryTiyin ?? 0n),
    }
  })
}

function readEnd(untilOn: Date, today: Date): NonNullable<SellerDesk['statusEnd']> {
  return { untilOn, daysLeft: Math.round((untilOn.getTime() - today.getTime()) / 86_400_000) }
}

import type { Context } from '~/domains/identity/context'
import { nameContains } from '~/i18n/uzbek/name-contains'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ParcelStatus } from '~/platform/prisma/enums'
import type { LocalText } from '../../catalogue/schema'
import { sellerOf } from '../../policy'
import { isAwaited, isUnsent, unsentStatuses } from '../../rules'

export const parcelsPerPage = 20

export interface SellerParcelRow {
  id: string
  number: string
  status: ParcelStatus
  paidAt: Date
  amountTiyin: bigint
  regionSoato: string
  /** Units in the parcel. */
  units: number
  /** Last day on which it is sent in time, midnight UTC. */
  shipByOn: Date
  /** Last day on which she accepts it, midnight UTC. */
  acceptByOn: Date
  /** Different products in the parcel. */
  lineCount: number
  /** Messages of the buyer that nobody has opened. */
  unseen: number
  first: { name: LocalText; quantity: number }
}

export interface SellerParcelList {
  orders: SellerParcelRow[]
  total: number
  /** By status, of all. */
  counts: Partial<Record<ParcelStatus, number>>
}

export const parcelSorts = ['paid', 'shipBy'] as const

interface ParcelFilter {
  /** A part of a number, or of the name of something in it; empty for all. */
  q?: string
  /** `unsent`: whatever she still has. */
  status: ParcelStatus | 'unsent' | null
  page: number
  /** Null for those that wait longest first, finished ones the newest first. */
  by?: (typeof parcelSorts)[number] | null
  descending?: boolean
}

function statusesOf(status: ParcelStatus | 'unsent'): ParcelStatus[] {
  return status === 'unsent' ? [...unsentStatuses] : [status]
}

function orderBy({ status, by, descending }: ParcelFilter): Prisma.ParcelOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  // Only what is still to be sent has such a day.
  if (by === 'shipBy') return [{ status: 'asc' }, { shipByOn: sort }, { id: sort }]
  if (by) return [{ paidAt: sort }, { id: sort }]
  const isOngoing = status === 'unsent' || (status && (isUnsent(status) || isAwaited(status)))
  const usual = isOngoing ? 'asc' : 'desc'
  return [{ paidAt: usual }, { id: usual }]
}

function whereOf(sellerId: string, { status, q }: ParcelFilter): Prisma.ParcelWhereInput {
  const typed = q?.trim()
  return {
    sellerId,
    ...(status ? { status: { in: statusesOf(status) } } : {}),
    ...(typed
      ? { OR: nameContains(typed).flatMap((part) => [{ number: part }, { lines: { some: { name: part } } }]) }
      : {}),
  }
}

/** The parcels of the seller the context acts for. */
export async function listSellerParcels(context: Context, filter: ParcelFilter): Promise<SellerParcelList> {
  const sellerId = sellerOf(context, 'orders')
  if (!sellerId) return { orders: [], total: 0, counts: {} }
  return transaction(context, async (tx) => {
    const where = whereOf(sellerId, filter)
    const groups = await tx.parcel.groupBy({
      by: ['status'],
      where: { sellerId },
      _count: { _all: true },
    })
    const rows = await tx.parcel.findMany({
      where,
      select: {
        id: true,
        number: true,
        status: true,
        paidAt: true,
        shipByOn: true,
        acceptByOn: true,
        goodsTiyin: true,
        deliveryTiyin: true,
        regionSoato: true,
        lines: { select: { name: true, nameLocale: true, quantity: true }, orderBy: { id: 'asc' } },
        _count: { select: { messages: { where: { fromSide: 'buyer', seenAt: null } } } },
      },
      orderBy: orderBy(filter),
      skip: (filter.page - 1) * parcelsPerPage,
      take: parcelsPerPage,
    })
    const counts: Partial<Record<ParcelStatus, number>> = Object.fromEntries(
      groups.map((group) => [group.status, group._count._all]),
    )
    const total = await tx.parcel.count({ where })
    const orders = rows.map(({ lines, goodsTiyin, deliveryTiyin, _count, ...row }) => ({
      ...row,
      unseen: _count.messages,
      amountTiyin: goodsTiyin + deliveryTiyin,
      units: lines.reduce((sum, line) => sum + line.quantity, 0),
      lineCount: lines.length,
      first: {
        name: { text: lines[0]?.name ?? '', lang: lines[0]?.nameLocale ?? '' },
        quantity: lines[0]?.quantity ?? 0,
      },
    }))
    return { orders, total, counts }
  })
}

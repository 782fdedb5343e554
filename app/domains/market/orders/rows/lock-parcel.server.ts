import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { isDesk, sellerOf } from '../../policy'
import { refundSelect } from '../part-refund'

const whole = {
  lines: {
    select: {
      ...{ id: true, productId: true, takenUnits: true, unitPriceTiyin: true, quantity: true },
      discountTiyin: true,
      refunds: { select: { quantity: true } },
    },
  },
  refunds: { select: refundSelect },
  delays: { select: { status: true }, orderBy: { askedAt: 'asc' } },
} satisfies Prisma.ParcelInclude

/** A parcel after its lock, with what ending it needs. */
export type LockedParcel = Prisma.ParcelGetPayload<{
  include: typeof whole
}>

/** The seller's own parcel, the buyer's own, or any for the desk and the portal itself; null for everybody else's. */
export async function lockParcel(work: Work, parcelId: string): Promise<LockedParcel | null> {
  const owner = ownerOf(work)
  if (!isId(parcelId) || !owner) return null
  await work.tx.$executeRaw`select 1 from seller_order where id = ${parcelId}::uuid for update`
  return work.tx.parcel.findFirst({
    where: { id: parcelId, ...owner },
    include: whole,
  })
}

function ownerOf(context: Context): Prisma.ParcelWhereInput | null {
  const { role, personId } = context
  if (role === 'system' || isDesk(context)) return {}
  const sellerId = sellerOf(context, 'orders')
  if (role === 'artisan') return sellerId ? { sellerId } : null
  return personId ? { personId } : null
}

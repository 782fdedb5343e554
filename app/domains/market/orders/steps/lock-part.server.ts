import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'

/** A parcel after its lock, with what ending it needs. */
export type LockedPart = Prisma.SellerOrderGetPayload<{
  include: { lines: { select: { productId: true; takenUnits: true } } }
}>

/** The seller's own part, the buyer's own, or any for the desk and the portal itself; null for everybody else's. */
export async function lockPart(tx: Tx, context: Context, sellerOrderId: string): Promise<LockedPart | null> {
  const owner = ownerOf(context)
  if (!isId(sellerOrderId) || !owner) return null
  await tx.$executeRaw`select 1 from seller_order where id = ${sellerOrderId}::uuid for update`
  return tx.sellerOrder.findFirst({
    where: { id: sellerOrderId, ...owner },
    include: { lines: { select: { productId: true, takenUnits: true } } },
  })
}

function ownerOf({ role, organisationId, personId }: Context): Prisma.SellerOrderWhereInput | null {
  if (role === 'system' || role === 'approver') return {}
  if (role === 'artisan') return isId(organisationId) ? { sellerId: organisationId } : null
  return personId ? { personId } : null
}

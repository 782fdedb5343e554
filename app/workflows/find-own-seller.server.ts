import type { Context } from '~/domains/identity/context'
import { database } from '~/platform/db.server'
import type { SellerStatus } from '~/platform/prisma/enums'

/** The workshop a person asked to sell with, whatever became of it; null when she never asked. */
export async function findOwnSeller({
  personId,
}: Context): Promise<{ slug: string; displayName: string; status: SellerStatus } | null> {
  if (!personId) return null
  return database().seller.findFirst({
    where: { personId },
    select: { slug: true, displayName: true, status: true },
    orderBy: { createdAt: 'desc' },
  })
}

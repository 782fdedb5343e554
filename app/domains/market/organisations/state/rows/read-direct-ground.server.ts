import type { DirectGround, SellerKind } from '~/platform/prisma/enums'
import type { Client } from '~/platform/work.server'

/** Who may be asked for a direct contract: a shop that sells now and was verified. */
export const mayBeAskedDirectly = { status: 'approved', verifiedAt: { not: null } } as const

/** Document 002 (20.02.2024) names the enterprise; that of an artisan is an example. */
export const directGroundOf = (kind: SellerKind): DirectGround =>
  kind === 'enterprise' ? 'inclusive_employer' : 'verified_artisan'

/** On which ground this seller is asked directly; null for one who is not. */
export async function readDirectGround(
  client: Pick<Client, 'seller'>,
  sellerId: string,
): Promise<DirectGround | null> {
  const seller = await client.seller.findFirst({
    where: { id: sellerId, ...mayBeAskedDirectly },
    select: { kind: true },
  })
  return seller && directGroundOf(seller.kind)
}

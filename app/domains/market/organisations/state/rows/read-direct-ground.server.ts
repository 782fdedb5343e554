import { dayOf } from '~/platform/clock.server'
import type { DirectGround, SellerKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { sellsOn } from '../../../sellers/rest'

/** Who may be asked for a direct contract on a day: a shop that sells then and was verified. */
export const mayBeAskedDirectly = (today: Date) => ({ AND: sellsOn(today), verifiedAt: { not: null } })

/** Document 002 (20.02.2024) names the enterprise; that of an artisan is an example. */
export const directGroundOf = (kind: SellerKind): DirectGround =>
  kind === 'enterprise' ? 'inclusive_employer' : 'verified_artisan'

/** On which ground this seller is asked directly; null for one who is not. */
export async function readDirectGround(work: Work, sellerId: string): Promise<DirectGround | null> {
  const seller = await work.tx.seller.findFirst({
    where: { id: sellerId, ...mayBeAskedDirectly(dayOf(work.now())) },
    select: { kind: true },
  })
  return seller && directGroundOf(seller.kind)
}

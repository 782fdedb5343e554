import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { DirectGround } from '~/platform/prisma/enums'
import { purchaserIn } from '../../policy'
import { isStateCustomer } from '../rows/is-state-customer.server'
import { directGroundOf, mayBeAskedDirectly } from '../rows/read-direct-ground.server'

/** The seller of this address with whom whoever asks may make a direct contract; null where she may not. */
export async function findDirectSeller(
  context: Context,
  { slug }: { slug: string },
): Promise<{ id: string; displayName: string; ground: DirectGround } | null> {
  const purchaserId = purchaserIn(context, 'requests')
  if (!purchaserId) return null
  return transaction(context, async (work) => {
    if (!(await isStateCustomer(work, purchaserId))) return null
    const seller = await work.tx.seller.findFirst({
      where: { slug, ...mayBeAskedDirectly(dayOf(work.now())) },
      select: { id: true, displayName: true, kind: true },
    })
    if (!seller) return null
    const { kind, ...shown } = seller
    return { ...shown, ground: directGroundOf(kind) }
  })
}

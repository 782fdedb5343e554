import { type Refusal, refuse } from '~/lib/result'
import type { DirectGround } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isStateCustomer } from './is-state-customer.server'
import { readDirectGround } from './read-direct-ground.server'

export type RefuseDirectError =
  | 'state.error.notCustomer'
  /** She sells no more, or not on this ground. */
  | 'requests.error.sellerGone'

/** What stands against going on with a direct contract; null where nothing does, or sellers were compared. */
export async function refuseDirect(
  work: Work,
  { purchaserId, directGround }: { purchaserId: string; directGround: DirectGround | null },
  sellerId: string | undefined,
): Promise<Refusal<RefuseDirectError> | null> {
  if (!directGround) return null
  if (!(await isStateCustomer(work, purchaserId))) return refuse('state.error.notCustomer')
  const ground = sellerId && (await readDirectGround(work, sellerId))
  return ground === directGround ? null : refuse('requests.error.sellerGone')
}

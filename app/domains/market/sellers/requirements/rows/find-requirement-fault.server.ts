import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { SellerRequirementChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export type RequirementFault =
  /** Its day has begun. */
  | 'proofs.rows.error.past'
  /** It is asked then already. */
  | 'proofs.rows.error.there'
  /** It is not asked then, or it ends already. */
  | 'proofs.rows.error.notThere'
  /** Artisans have no staff to count. */
  | 'proofs.rows.error.staff'

/** One change of what is asked at a time, until the transaction ends. */
export async function lockRequirements(work: Work): Promise<void> {
  await lockName(work, 'seller requirements')
}

/** Why a change cannot be; null where it can. */
export async function findRequirementFault(
  work: Work,
  { act, code, kind, onDay }: Pick<SellerRequirementChange, 'act' | 'code' | 'kind' | 'onDay'>,
): Promise<RequirementFault | null> {
  if (onDay <= dayOf(work.now())) return 'proofs.rows.error.past'
  if (code === 'staff' && kind === 'artisan') return 'proofs.rows.error.staff'
  const rows = await work.tx.sellerRequirement.findMany({ where: { code, kind } })
  if (act === 'begin')
    return rows.some(({ untilOn }) => !untilOn || untilOn >= onDay) ? 'proofs.rows.error.there' : null
  const ends = rows.some(({ fromOn, untilOn }) => fromOn <= onDay && untilOn === null)
  return ends ? null : 'proofs.rows.error.notThere'
}

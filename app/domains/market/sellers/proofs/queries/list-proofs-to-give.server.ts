import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { findAsking } from '../../rows/find-asking.server'
import { findWaiting } from '../rows/find-waiting.server'
import { readToGive } from '../rows/read-to-give.server'
import type { SellerRequirementCode } from '../schema'

/** What somebody who waits, or acts for her under a mandate, has still to give; empty for everybody else. */
export function listProofsToGive(
  context: Context,
  mandateId: string | null = null,
): Promise<SellerRequirementCode[]> {
  return transaction(context, async (work) => {
    const asking = await findAsking(work, mandateId)
    const seller = asking && (await findWaiting(work, asking))
    return seller ? readToGive(work, seller, asking.mandate !== null) : []
  })
}

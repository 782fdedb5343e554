import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { SellerKind } from '~/platform/prisma/enums'
import { findAsking } from '../../rows/find-asking.server'
import { readAskingStatus } from '../rows/read-asking-status.server'
import { readRequirements } from '../rows/read-requirements.server'
import { type SellerRequirementCode, withoutAccount } from '../schema'

interface Requirements {
  codes: SellerRequirementCode[]
  /** The status of her centre that stands, which need not be shown; null where she has none. */
  status: { number: string | null; untilOn: Date | null } | null
}

/** What whoever asks to sell as this has to give today, herself or under a mandate. */
export function getRequirements(
  context: Context,
  kind: SellerKind,
  mandateId: string | null = null,
): Promise<Requirements> {
  return transaction(context, async (work) => {
    const asking = await findAsking(work, mandateId)
    const codes = asking ? await readRequirements(work, kind, dayOf(work.now())) : []
    return {
      // Who acts for another does not say where the money goes.
      codes: asking?.mandate ? withoutAccount(codes) : codes,
      status: asking && (await readAskingStatus(work, kind, asking.personId)),
    }
  })
}

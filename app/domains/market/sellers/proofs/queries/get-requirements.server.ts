import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { SellerKind } from '~/platform/prisma/enums'
import { readOwnStatus } from '../rows/read-own-status.server'
import { readRequirements } from '../rows/read-requirements.server'
import type { SellerRequirementCode } from '../schema'

interface Requirements {
  codes: SellerRequirementCode[]
  /** The status of her centre that stands, which need not be shown; null where she has none. */
  status: { number: string | null; untilOn: Date | null } | null
}

/** What whoever asks to sell as this has to give today. */
export function getRequirements(context: Context, kind: SellerKind): Promise<Requirements> {
  return transaction(context, async (work) => ({
    codes: await readRequirements(work, kind, dayOf(work.now())),
    status: await readOwnStatus(work, kind),
  }))
}

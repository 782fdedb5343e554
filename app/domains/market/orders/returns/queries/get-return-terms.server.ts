import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ParcelView } from '../../order-view.server'
import { returnUntil } from '../rows/due-on.server'
import { cameAt } from '../rules'

export interface ReturnTerms {
  /** Last day; null for what has not come, or was called off. */
  until: Date | null
  mayAsk: boolean
}

/** Until when a parcel can be sent back, and whether it can be now. */
export async function getReturnTerms(context: Context, parcel: ParcelView): Promise<ReturnTerms> {
  const came = cameAt(parcel)
  if (!came) return { until: null, mayAsk: false }
  const until = await transaction(context, (tx) => returnUntil(tx, came))
  const isOpen =
    parcel.returns.some(({ endedAt }) => endedAt === null) ||
    parcel.problems.some(({ closedAt }) => closedAt === null)
  const isThere = parcel.lines.some(({ unitsLeft }) => unitsLeft > 0)
  return { until, mayAsk: isThere && !isOpen && dayOf(context.now()) <= until }
}

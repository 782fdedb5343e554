import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ParcelView } from '../../order-view.server'
import { returnUntil } from '../rows/due-on.server'
import { cameAt, listDecided } from '../rules'

export interface ReturnTerms {
  /** Last day; null for what has not come, or was called off. */
  until: Date | null
  /** Those of which something can be sent back now; none when nothing can. */
  lineIds: string[]
}

/** Until when a parcel can be sent back, and what of it can be now. */
export async function getReturnTerms(context: Context, parcel: ParcelView): Promise<ReturnTerms> {
  const came = cameAt(parcel)
  if (!came) return { until: null, lineIds: [] }
  const until = await transaction(context, (tx) => returnUntil(tx, came))
  const isOpen =
    parcel.returns.some(({ endedAt }) => endedAt === null) ||
    parcel.problems.some(({ closedAt }) => closedAt === null)
  if (isOpen || dayOf(context.now()) > until) return { until, lineIds: [] }
  const decided = listDecided(parcel.returns)
  const lines = parcel.lines.filter(({ id, unitsLeft }) => unitsLeft > 0 && !decided.has(id))
  return { until, lineIds: lines.map(({ id }) => id) }
}

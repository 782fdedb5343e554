import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { findSeats, type SeatsAsked } from '../rows/find-seats.server'

/** When somebody can be received there, the first one first. `but`: a visit whose own place counts as free. */
export function findFreeTimes(context: Context, asked: SeatsAsked, but?: string): Promise<Date[]> {
  return transaction(context, async (work) => {
    const seats = await findSeats(work, asked, but)
    return seats.map(({ startsAt }) => startsAt)
  })
}

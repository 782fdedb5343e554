import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayDecideClaims } from '../../policy'
import { actsOfCentre } from '../rows/acts-of-centre'

/** How many signed acts wait for the centre. */
export async function countWaitingActs(context: Context): Promise<number> {
  if (!mayDecideClaims(context)) return 0
  return transaction(context, (work) =>
    work.asSystem(async () => {
      const [row] = await work.tx.$queryRaw<[{ count: number }]>`
        select count(*)::int as count ${actsOfCentre(context.organisationId, true)}`
      return row.count
    }),
  )
}

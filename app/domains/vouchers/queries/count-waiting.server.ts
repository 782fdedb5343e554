import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { whereWaiting } from '../changes/rows/where-waiting'
import { actsOfCentre } from '../handover/rows/acts-of-centre'
import { mayDecideClaims } from '../policy'

/** How much waits for a centre: changes of vouchers (a head's), signed acts, early renewals, prices above the ceiling. */
export interface WaitingCounts {
  voucherChanges: number
  handOvers: number
  renewals: number
  ceilings: number
}

/** All of it in one transaction: its page opens with each look at the queue. */
export async function countWaiting(context: Context): Promise<WaitingCounts> {
  const changes = whereWaiting(context)
  const decides = mayDecideClaims(context)
  const centreCode = decides ? context.organisationId : null
  const asked = { where: { centreCode: centreCode ?? '', status: 'asked' } } as const
  return transaction(context, async (work) => ({
    voucherChanges: changes ? await work.tx.voucherChange.count({ where: changes }) : 0,
    renewals: centreCode ? await work.tx.deviceRenewal.count(asked) : 0,
    ceilings: centreCode ? await work.tx.ceilingRequest.count(asked) : 0,
    handOvers: decides ? await countActs(work, context.organisationId) : 0,
  }))
}

function countActs(work: Work, centreCode: string | null): Promise<number> {
  return work.asSystem(async () => {
    const [row] = await work.tx.$queryRaw<[{ count: number }]>`
      select count(*)::int as count ${actsOfCentre(centreCode, true)}`
    return row.count
  })
}

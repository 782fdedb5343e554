import type { Context } from '~/domains/identity/context'
import { snapshot } from '~/platform/db.server'
import { type Payable, payableOf } from '../payable'
import { readDues } from '../rows/read-dues.server'
import { readLastDay, readLimit } from '../rows/read-limits.server'

export interface OwedMakers {
  /** The last day whose hand-overs can be paid today. */
  lastDay: Date
  /** Tiyin: less than this waits. */
  minimumTiyin: bigint
  makers: { makerId: string; name: string; balanceTiyin: bigint; dueTiyin: bigint; payable: Payable }[]
}

/** What each maker is owed now, how much of it can be paid, and why not all; nobody for who has nothing to do with money. */
export function listOwedMakers(context: Context): Promise<OwedMakers> {
  return snapshot(context, async (work) => {
    const lastDay = await readLastDay(work)
    const minimumTiyin = await readLimit(work, 'maker-payout-minimum')
    const mayRead = context.role === 'finance_officer' || context.role === 'auditor'
    const dues = mayRead ? await readDues(work, lastDay) : []
    return {
      ...{ lastDay, minimumTiyin },
      makers: dues.map((due) => ({
        ...{ makerId: due.makerId, name: due.name, balanceTiyin: due.balanceTiyin, dueTiyin: due.dueTiyin },
        payable: payableOf(due, minimumTiyin),
      })),
    }
  })
}

import { dayOf } from '~/platform/clock.server'
import { readDisputesOf } from '../rows/read-disputes-of.server'
import { replacedWithinMs } from '../rules'
import type { DisputeOfParcel } from '../take-dispute.server'

/** Decided ones in which a day is over: for a second look, for what is sent anew, or for what came of it. */
export function listDueDisputes(now: Date): Promise<DisputeOfParcel[]> {
  const past = { lt: dayOf(now) }
  return readDisputesOf({
    OR: [
      { status: 'announced', lookByOn: past },
      { status: 'replacing', replacedAt: null, sendByOn: past },
      { status: 'replacing', replacedAt: { lte: new Date(now.getTime() - replacedWithinMs) } },
    ],
  })
}

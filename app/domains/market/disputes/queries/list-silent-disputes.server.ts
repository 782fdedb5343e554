import { dayOf } from '~/platform/clock.server'
import { readDisputesOf } from '../rows/read-disputes-of.server'
import type { DisputeOfParcel } from '../take-dispute.server'

/** Disputes whose other side had until a day that is over, those that wait longest first. */
export function listSilentDisputes(now: Date): Promise<DisputeOfParcel[]> {
  return readDisputesOf({ status: 'open', replyByOn: { lt: dayOf(now) } })
}

import { type Context, systemContext } from '~/domains/identity/context'
import {
  type DisputeOfParcel,
  endDisputeTerm,
  endSilentDispute,
  listDueDisputes,
  listSilentDisputes,
} from '~/domains/market/index.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { giveBackByDecision } from './decide-dispute-and-refund.server'

/** A day of a decided dispute is over: what was decided happens, and money moves in the same transaction. */
export function endDisputeTermAndRefund(work: Work, of: DisputeOfParcel) {
  return endDisputeTerm(work, of, giveBackByDecision)
}

/**
 * Brings to the desk the disputes whose other side is silent, and carries out what was decided when its day is over. Run
 * again on the same day it does nothing.
 */
export async function watchDisputes(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  const now = portal.now()
  let ended = 0
  const end = async ({ parcelId }: DisputeOfParcel, act: () => Promise<{ ok: boolean }>) => {
    try {
      if ((await act()).ok) ended++
    } catch (error) {
      log.error({ requestId: portal.requestId, parcelId, err: error }, 'due dispute kept')
    }
  }
  for (const one of await listSilentDisputes(now))
    await end(one, () => perform(portal, endSilentDispute, one))
  for (const one of await listDueDisputes(now))
    await end(one, () => perform(portal, endDisputeTermAndRefund, one))
  return { ended }
}

import { type Context, systemContext } from '~/domains/identity/context'
import { endSilentReturn, listSilentReturns } from '~/domains/market/index.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'

/** Brings to the desk what a seller left unanswered, and ends what its buyer did. Run again on the same day it does nothing. */
export async function watchReturns(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  let ended = 0
  for (const one of await listSilentReturns(portal.now())) {
    try {
      if ((await perform(portal, endSilentReturn, one)).ok) ended++
    } catch (error) {
      log.error({ requestId: portal.requestId, parcelId: one.parcelId, err: error }, 'silent return kept')
    }
  }
  return { ended }
}

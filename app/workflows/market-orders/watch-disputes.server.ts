import { type Context, systemContext } from '~/domains/identity/context'
import { endSilentDispute, listSilentDisputes } from '~/domains/market/index.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'

/** Brings to the desk the disputes whose other side is silent. Run again on the same day it does nothing. */
export async function watchDisputes(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  let ended = 0
  for (const one of await listSilentDisputes(portal.now())) {
    try {
      if ((await perform(portal, endSilentDispute, one)).ok) ended++
    } catch (error) {
      log.error({ requestId: portal.requestId, parcelId: one.parcelId, err: error }, 'silent dispute kept')
    }
  }
  return { ended }
}

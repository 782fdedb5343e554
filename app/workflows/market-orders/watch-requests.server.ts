import { type Context, systemContext } from '~/domains/identity/context'
import { expirePriceRequest, listLateRequests } from '~/domains/market/index.server'
import { inRounds, performEach } from '~/platform/perform.server'

/** Ends requests for prices whose day is over. Run again on the same day it does nothing. */
export async function watchRequests(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  const late = inRounds(() => listLateRequests(portal.now()))
  const ended = await performEach(portal, expirePriceRequest, late)
  return { ended: ended.filter(Boolean).length }
}

import { type Context, systemContext } from '~/domains/identity/context'
import { expireTextRequest, listLateTextRequests } from '~/domains/market/index.server'
import { inRounds, performEach } from '~/platform/perform.server'

/** Ends what an editor, or a seller, has not done by its day. Run again on the same day it does nothing. */
export async function watchTexts(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  const late = inRounds(() => listLateTextRequests(portal.now()))
  const ended = await performEach(portal, expireTextRequest, late)
  return { ended: ended.filter(Boolean).length }
}

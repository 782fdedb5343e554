import { type Context, systemContext } from '~/domains/identity/context'
import { endSilentReturn, listSilentReturns } from '~/domains/market/index.server'
import { inRounds, performEach } from '~/platform/perform.server'

/** Brings to the desk what a seller left unanswered, and ends what its buyer did. Run again on the same day it does nothing. */
export async function watchReturns(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  const silent = inRounds(() => listSilentReturns(portal.now()))
  const answers = await performEach(portal, endSilentReturn, silent)
  return { ended: answers.filter(({ ok }) => ok).length }
}

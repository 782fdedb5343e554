import { type Context, systemContext } from '~/domains/identity/context'
import {
  expirePart,
  expirePriceRequest,
  listLateInvitations,
  listLateRequests,
} from '~/domains/market/index.server'
import { inRounds, performEach } from '~/platform/perform.server'

/** Ends requests for prices, and invitations to make a part of a contract, whose day is over. Run again on the same day it does nothing. */
export async function watchRequests(context: Context): Promise<{ ended: number }> {
  const portal = systemContext(context.now, context.requestId)
  const late = inRounds(() => listLateRequests(portal.now()))
  const ended = await performEach(portal, expirePriceRequest, late)
  const silent = inRounds(() => listLateInvitations(portal.now()))
  const lapsed = await performEach(portal, expirePart, silent)
  return { ended: [...ended, ...lapsed].filter(Boolean).length }
}

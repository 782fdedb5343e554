import { type ContextWith, systemContext } from '~/domains/identity/context'
import { findDecisionToFollow, giveAppliedAccount } from '~/domains/makers/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { endAndRefund } from './end-and-refund.server'

/**
 * What follows from a decision about a workshop. Orders of one that takes no vouchers any more are released, each by
 * itself: people have their vouchers again, with the days, and their own money on its way. A new one's account waits for
 * finance. Run again it does what is left; throws, to be tried again, where an order could not be released.
 */
export async function followMakerDecision(
  context: ContextWith<PaymentPorts>,
  { decisionId }: { decisionId: string },
): Promise<{ released: number }> {
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  const found = await transaction(portal, (work) => findDecisionToFollow(work, decisionId))
  if (!found) return { released: 0 }
  if (found.accreditationId) await perform(portal, giveAppliedAccount, found.accreditationId)
  const stuck: string[] = []
  for (const deviceOrderId of found.orders) {
    const input = { deviceOrderId, ending: 'stop', reasonCode: 'makerStopped' } as const
    const ended = await perform(portal, endAndRefund, input)
    if (!ended.ok && ended.error !== 'vouchers.error.orderMoved')
      stuck.push(`${deviceOrderId}: ${ended.error}`)
  }
  if (stuck.length > 0) throw new Error(`orders that were not released: ${stuck.join(', ')}`)
  return { released: found.orders.length }
}

import { type ContextWith, systemContext } from '~/domains/identity/context'
import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { expireDispatch, listLateDispatches } from '~/domains/vouchers/index.server'
import { perform } from '~/platform/perform.server'
import type { WorkWith } from '~/platform/work.server'
import { endAndRefund } from './end-and-refund.server'

const batch = 200

/**
 * What nobody fetched by its day is asked about, and what nobody said anything of by hers is released: the person has her
 * voucher again with the days, and her own money on its way. Run again on the same day it does nothing.
 */
export async function watchDispatches(
  context: ContextWith<PaymentPorts>,
): Promise<{ missed: number; released: number }> {
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  const done = { missed: 0, released: 0 }
  for (;;) {
    const { missed, unanswered } = await listLateDispatches(portal.now(), batch)
    const before = done.missed + done.released
    for (const id of missed) if (await perform(portal, expireDispatch, id)) done.missed++
    for (const id of unanswered) if ((await perform(portal, releaseUnclaimed, id)).ok) done.released++
    const isMore = missed.length === batch || unanswered.length === batch
    // A round that did nothing would go on for ever.
    if (!isMore || done.missed + done.released === before) return done
  }
}

async function releaseUnclaimed(work: WorkWith<PaymentPorts>, deviceOrderId: string) {
  const ending = { ending: 'unclaimed', reasonCode: 'notFetched' } as const
  const ended = await endAndRefund(work, { deviceOrderId, ...ending })
  if (!ended.ok) return ended
  const { id, number, makerId } = ended.value
  await notify(work, {
    ...{ key: `deviceOrder:${id}:unclaimedForMaker`, personId: null, locale: null },
    roleHolders: teamOf(makerId, 'orders'),
    ...{ template: 'notifications.deviceOrderCancelled', variables: { number }, path: `/maker/orders/${id}` },
  })
  return ended
}

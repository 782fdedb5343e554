import { type ContextWith, systemContext } from '~/domains/identity/context'
import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import { expireDispatch, listLateDispatches } from '~/domains/vouchers/index.server'
import { inRounds, performEach, performParts } from '~/platform/perform.server'
import type { WorkWith } from '~/platform/work.server'
import { endAndRefund } from './end-and-refund.server'

const batch = 200

/**
 * What nobody fetched by its day is asked about, and what nobody said anything of by hers is released: the person has her
 * voucher again with the days, and her own money on its way. Run again on the same day it does nothing.
 */
export function watchDispatches(
  context: ContextWith<PaymentPorts>,
): Promise<{ missed: number; released: number }> {
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  const late = (which: 'missed' | 'unanswered') =>
    inRounds(() => listLateDispatches(which, portal.now(), batch))
  return performParts(portal, {
    missed: async () => (await performEach(portal, expireDispatch, late('missed'))).filter(Boolean).length,
    released: async () =>
      (await performEach(portal, releaseUnclaimed, late('unanswered'))).filter(({ ok }) => ok).length,
  })
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

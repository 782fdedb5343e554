import { notify, notifyAll } from '~/domains/notifications/index.server'
import type { PaidSubjectHandler, PaymentSubject } from '~/domains/payments/ports'
import { confirmTopUp } from '~/domains/vouchers/index.server'
import { ok } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { describeReceivedOrder } from './describe-received-order'

/** What the payment of a person's own part completes: the device order is placed, person and maker are told. */
export const paidTopUp: PaidSubjectHandler = {
  async onPaid(work, paid) {
    const { subjectId, intentId, amountTiyin } = paid
    const confirmed = await confirmTopUp(work, { deviceOrderId: subjectId, intentId, amountTiyin })
    if (!confirmed.ok) return confirmed
    const { deviceOrderId, number, personId, makerId } = confirmed.value
    await notifyAll(work, [
      {
        key: `deviceOrder:${deviceOrderId}:topUpReceived`,
        personId,
        template: 'notifications.topUpReceived',
        variables: { number, amountTiyin: String(amountTiyin) },
        locale: null,
        path: `/vouchers/orders/${deviceOrderId}`,
      },
      describeReceivedOrder({ deviceOrderId, number, makerId }),
    ])
    return ok(null)
  },

  onRefused: (work, paid) => tell(work, paid, 'paymentTurnedBack'),
  onFailed: (work, failed) => tell(work, failed, 'paymentFailed'),
}

async function tell(
  work: Work,
  { intentId, subjectId, amountTiyin }: PaymentSubject,
  what: 'paymentFailed' | 'paymentTurnedBack',
): Promise<void> {
  const order = await work.tx.deviceOrder.findUnique({ where: { id: subjectId }, select: { personId: true } })
  if (!order) return
  await notify(work, {
    // An order can be tried to be paid more than once.
    key: `deviceOrder:${subjectId}:${what}:${intentId}`,
    personId: order.personId,
    template: `notifications.${what}`,
    variables: { amountTiyin: String(amountTiyin) },
    locale: null,
    path: `/vouchers/orders/${subjectId}`,
  })
}

import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import type { PaidSubjectHandler, PaymentSubject } from '~/domains/payments/ports'
import { confirmTopUp } from '~/domains/vouchers/index.server'
import { ok } from '~/lib/result'
import type { Tx } from '~/platform/db.server'

/** What the payment of a person's own part completes: the device order is placed, person and maker are told. */
export const completeTopUp: PaidSubjectHandler = {
  async onPaid(tx, _context, paid) {
    const { subjectId, intentId, amountTiyin } = paid
    const confirmed = await confirmTopUp(tx, { deviceOrderId: subjectId, intentId, amountTiyin })
    if (!confirmed.ok) return confirmed
    const { deviceOrderId, number, personId, makerId } = confirmed.value
    await notify(tx, {
      key: `deviceOrder:${deviceOrderId}:topUpReceived`,
      personId,
      template: 'notifications.topUpReceived',
      variables: { number, amountTiyin: String(amountTiyin) },
      locale: null,
      path: `/vouchers/orders/${deviceOrderId}`,
    })
    await notify(tx, {
      key: `deviceOrder:${deviceOrderId}:received`,
      personId: null,
      roleHolders: { role: 'maker_staff', organisationId: makerId },
      template: 'notifications.deviceOrderReceived',
      variables: { number },
      locale: null,
      path: `/maker/orders/${deviceOrderId}`,
    })
    return ok(null)
  },

  onRefused: (tx, context, paid) => tell(tx, context, paid, 'paymentTurnedBack'),
  onFailed: (tx, context, failed) => tell(tx, context, failed, 'paymentFailed'),
}

async function tell(
  tx: Tx,
  _context: Context,
  { intentId, subjectId, amountTiyin }: PaymentSubject,
  what: 'paymentFailed' | 'paymentTurnedBack',
): Promise<void> {
  const order = await tx.deviceOrder.findUnique({ where: { id: subjectId }, select: { personId: true } })
  if (!order) return
  await notify(tx, {
    // An order can be tried to be paid more than once.
    key: `deviceOrder:${subjectId}:${what}:${intentId}`,
    personId: order.personId,
    template: `notifications.${what}`,
    variables: { amountTiyin: String(amountTiyin) },
    locale: null,
    path: `/vouchers/orders/${subjectId}`,
  })
}

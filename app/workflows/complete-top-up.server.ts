import { notifyIn } from '~/domains/notifications/index.server'
import type { PaidSubjectHandler } from '~/domains/payments/ports'
import { confirmTopUpIn } from '~/domains/vouchers/index.server'
import { ok } from '~/lib/result'

/** What the payment of a person's own part completes: the device order is placed, person and maker are told. */
export const completeTopUp: PaidSubjectHandler = {
  async onPaid(tx, context, paid) {
    const { intentId, amountTiyin, provider } = paid
    const confirmed = await confirmTopUpIn(tx, context, {
      deviceOrderId: paid.subjectId,
      intentId,
      amountTiyin,
      provider,
    })
    if (!confirmed.ok) return confirmed
    const { deviceOrderId, number, personId, makerId } = confirmed.value
    await notifyIn(tx, context, {
      key: `deviceOrder:${deviceOrderId}:topUpReceived`,
      personId,
      template: 'notifications.topUpReceived',
      variables: { number, amountTiyin: String(amountTiyin) },
      locale: null,
      path: `/vouchers/orders/${deviceOrderId}`,
    })
    await notifyIn(tx, context, {
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

  async onRefused(tx, context, paid) {
    const order = await tx.deviceOrder.findUnique({
      where: { id: paid.subjectId },
      select: { personId: true },
    })
    if (!order) return
    await notifyIn(tx, context, {
      key: `deviceOrder:${paid.subjectId}:paymentTurnedBack`,
      personId: order.personId,
      template: 'notifications.paymentTurnedBack',
      variables: { amountTiyin: String(paid.amountTiyin) },
      locale: null,
      path: `/vouchers/orders/${paid.subjectId}`,
    })
  },
}

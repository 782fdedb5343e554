import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { renewHandoverCodeIn } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { ok } from '~/lib/result'
import { transaction } from '~/platform/db.server'

/** The person makes a new hand-over code; it goes to her by SMS too, as the first one did. */
export function renewHandoverCode(context: Context, input: { deviceOrderId: string }) {
  return transaction(context, async (tx) => {
    const renewed = await renewHandoverCodeIn(tx, context, input)
    if (!renewed.ok) return renewed
    const { id, number, personId, handoverCode } = renewed.value
    await notifyIn(tx, context, {
      key: `deviceOrder:${id}:code:${newId()}`,
      template: 'notifications.deviceOrderReady',
      personId,
      locale: null,
      path: `/vouchers/orders/${id}`,
      channels: ['sms', 'email'],
      variables: { number, code: handoverCode },
    })
    return ok(null)
  })
}

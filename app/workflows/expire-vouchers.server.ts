import { type Context, systemContext } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { expireVoucherIn, listDueVouchers, listExpiringVouchers } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'

const batch = 200

/** Days before the last one on which the person is reminded. */
const remindDays = [30, 7]

/**
 * Ends the vouchers whose last day has passed, each in a transaction of its own, and reminds people of those whose
 * last day is near. Run again on the same day it does nothing.
 */
export async function expireVouchers(context: Context): Promise<{ expired: number; reminded: number }> {
  const portal = systemContext(context.now, context.requestId)
  let expired = 0
  for (;;) {
    const due = await listDueVouchers(portal.now(), batch)
    let ended = 0
    for (const id of due) if (await expireOne(portal, id)) ended++
    expired += ended
    // A round that ended none would go on for ever.
    if (due.length < batch || ended === 0) break
  }
  return { expired, reminded: await remind(portal) }
}

function expireOne(portal: Context, voucherId: string): Promise<boolean> {
  return transaction(portal, async (tx) => {
    const voucher = await expireVoucherIn(tx, portal, voucherId)
    if (!voucher) return false
    await notifyIn(tx, portal, {
      key: `voucher:${voucherId}:expired`,
      personId: voucher.personId,
      template: 'notifications.voucherExpired',
      variables: { number: voucher.number },
      locale: null,
      path: `/vouchers/${voucherId}`,
    })
    return true
  })
}

async function remind(portal: Context): Promise<number> {
  let reminded = 0
  for (const days of remindDays) {
    for (const { id, number, personId, validUntil } of await listExpiringVouchers(portal.now(), days)) {
      const validUntilOn = validUntil.toISOString().slice(0, 10)
      const made = await transaction(portal, (tx) =>
        notifyIn(tx, portal, {
          key: `voucher:${id}:expiring:${validUntilOn}:${days}`,
          personId,
          template: 'notifications.voucherExpiring',
          variables: { number, validUntilOn },
          locale: null,
          path: `/vouchers/${id}`,
        }),
      )
      if (made > 0) reminded++
    }
  }
  return reminded
}

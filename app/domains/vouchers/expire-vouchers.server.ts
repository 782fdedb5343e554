import { type Context, systemContext } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { perform } from '~/platform/perform.server'
import { expireVoucher } from './commands/expire-voucher.server'
import { listDueVouchers } from './queries/list-due-vouchers.server'
import { listExpiringVouchers } from './queries/list-expiring-vouchers.server'

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
    for (const id of due) if (await perform(portal, expireVoucher, id)) ended++
    expired += ended
    // A round that ended none would go on for ever.
    if (due.length < batch || ended === 0) break
  }
  return { expired, reminded: await remind(portal) }
}

async function remind(portal: Context): Promise<number> {
  let reminded = 0
  for (const days of remindDays) {
    for (const { id, number, personId, validUntil } of await listExpiringVouchers(portal.now(), days)) {
      const validUntilOn = validUntil.toISOString().slice(0, 10)
      const made = await perform(portal, (work) =>
        notify(work, {
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

import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

interface Given {
  helpId: string
  personId: string
  voucherId: string
  /** That is live on the voucher; null for none. */
  order: { id: string; number: string; makerId: string } | null
}

/** She is told that somebody has given her another code or number, and so is the maker whose order stands on it. */
export async function tellOfHelp(
  work: Work,
  { helpId, personId, voucherId, order }: Given,
  told: { code: string | null } | { number: string; isSent: boolean },
): Promise<void> {
  const key = `voucherHelp:${helpId}`
  const common = { personId, locale: null } as const
  if ('number' in told) {
    const of = { ...common, key, variables: { number: told.number }, path: `/vouchers/${voucherId}` }
    await notify(work, { ...of, template: 'notifications.voucherNumberRenewed' })
  } else if (order) {
    const path = `/vouchers/orders/${order.id}`
    const { number } = order
    await (told.code
      ? notify(work, {
          ...{ ...common, key, path, template: 'notifications.deviceOrderReady' },
          ...{ channels: ['sms', 'email'], variables: { number, code: told.code } },
        })
      : notify(work, {
          ...common,
          key,
          path,
          template: 'notifications.deviceCodeGiven',
          variables: { number },
        }))
  }
  if (!order) return
  await notify(work, {
    ...{ key: `${key}:maker`, personId: null, locale: null, path: `/maker/orders/${order.id}` },
    roleHolders: teamOf(order.makerId, 'orders'),
    template: 'notifications.deviceCodeRenewed',
    variables: { number: order.number },
    channels: ['portal'],
  })
}

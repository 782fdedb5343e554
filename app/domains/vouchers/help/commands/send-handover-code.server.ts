import { recordAudit } from '~/domains/audit/index.server'
import { listPhones } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { openHandoverCode } from '../../handover/handover-code.server'
import { type TakeMakerOrderError, takeMakerOrder } from '../../rows/take-maker-order.server'
import { writeOrderEvent } from '../../rows/write-event.server'
import { maxHandoverAttempts } from '../../rules'
import { mostCodesADay } from '../rules'

export type SendCodeError =
  | TakeMakerOrderError
  | 'vouchers.error.orderMoved'
  | 'vouchers.error.tooManyCodes'
  | 'vouchers.error.codeSentOften'
  | 'vouchers.error.helpNoPhone'

/**
 * The person stands in the workshop and has lost the message: the maker has it sent to her own phone once more, and
 * never sees it.
 */
export async function sendHandoverCode(
  work: Work,
  { deviceOrderId }: { deviceOrderId: string },
): Promise<Result<null, SendCodeError>> {
  const taken = await takeMakerOrder(work, deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  if (order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  if (order.handoverAttempts >= maxHandoverAttempts) return refuse('vouchers.error.tooManyCodes')
  const since = new Date(work.now().getTime() - 86_400_000)
  const sent = { deviceOrderId, type: 'deviceOrder.codeSent', at: { gt: since } }
  if ((await work.tx.deviceOrderEvent.count({ where: sent })) >= mostCodesADay)
    return refuse('vouchers.error.codeSentOften')
  const [phones, cipher] = await work.asSystem(async () => {
    const row = await work.tx.deviceOrder.findUniqueOrThrow({
      where: { id: deviceOrderId },
      select: { handoverCodeCipher: true },
    })
    return [await listPhones(work, [order.personId]), row.handoverCodeCipher] as const
  })
  if (phones.length === 0 || !cipher) return refuse('vouchers.error.helpNoPhone')
  await work.asSystem(() => writeOrderEvent(work, { deviceOrderId, type: 'deviceOrder.codeSent' }))
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.codeSent',
    details: { deviceOrderId },
  })
  await notify(work, {
    ...{ key: `deviceOrder:${deviceOrderId}:codeSent:${newId()}`, personId: order.personId, locale: null },
    ...{ template: 'notifications.deviceOrderReady', path: `/vouchers/orders/${deviceOrderId}` },
    variables: { number: order.number, code: openHandoverCode(deviceOrderId, cipher) },
    channels: ['sms'],
  })
  return ok(null)
}

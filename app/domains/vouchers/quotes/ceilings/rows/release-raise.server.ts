import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../../../budget/rows/offer-to-waiting.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { findFallenRaises } from './find-fallen-raises.server'

/**
 * Where the price that a voucher was raised for came to nothing, the voucher carries the ceiling of before again and the
 * difference goes back to the budget, in the caller's transaction and under the lock of the voucher. The person is told.
 * False where nothing of the kind fell through.
 */
export async function releaseRaise(work: Work, voucherId: string): Promise<boolean> {
  const [raise] = await findFallenRaises(work, { voucherId, limit: 1 })
  if (!raise) return false
  const { ceilingId, quoteId, number, personId, beforeTiyin } = raise
  await work.asSystem(async () => {
    // The database lowers the voucher with it.
    await work.tx.ceilingRequest.update({
      where: { id: ceilingId },
      data: { fellThroughAt: work.now() },
      select: { id: true },
    })
    await writeVoucherEvent(work, { voucherId, type: 'voucher.lowered' })
    await postAct(work, 'voucher.lowered', voucherId)
    await offerToWaiting(work)
  })
  await recordAudit(work, {
    subject: voucherId,
    action: 'voucher.lowered',
    details: { quoteId, ceilingTiyin: String(beforeTiyin) },
  })
  await notify(work, {
    ...{ key: `ceilingRequest:${ceilingId}:fellThrough`, personId, locale: null },
    ...{ template: 'notifications.voucherLowered', path: `/vouchers/${voucherId}/quotes` },
    variables: { number, amountTiyin: String(beforeTiyin) },
    ...(raise.isProtected && { channels: ['portal'] as const }),
  })
  return true
}

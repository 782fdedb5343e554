import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockVoucherToSpend } from '../../../rows/lock-voucher-to-spend.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { endCeilings } from '../rows/end-ceilings.server'

/** The person, or a clerk whom she lets do it today, pays the difference herself after all, or takes nothing. */
export async function withdrawCeiling(
  work: Work,
  { voucherId }: { voucherId: string },
): Promise<Result<null, 'vouchers.error.notFound' | 'quotes.error.moved'>> {
  const voucher = await lockVoucherToSpend(work, voucherId)
  if (!voucher) return refuse('vouchers.error.notFound')
  const asked = await work.asSystem(() =>
    work.tx.ceilingRequest.count({ where: { voucherId: voucher.id, status: 'asked' } }),
  )
  if (asked === 0) return refuse('quotes.error.moved')
  await work.asSystem(async () => {
    await endCeilings(work, voucher.id)
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.ceilingWithdrawn' })
  })
  await recordAudit(work, { subject: voucher.id, action: 'voucher.ceilingWithdrawn', details: {} })
  return ok(null)
}

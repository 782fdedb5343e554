import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockVoucherToSpend } from '../../rows/lock-voucher-to-spend.server'
import { writeVoucherEvent } from '../../rows/write-event.server'
import { endCeilings } from '../ceilings/rows/end-ceilings.server'
import { releaseRaise } from '../ceilings/rows/release-raise.server'
import { nextQuoteRequestStatus } from '../lifecycle'
import { lockOpenRequest } from '../rows/lock-request.server'
import { tellMakers } from '../rows/tell-of-quotes.server'

export type WithdrawQuotesError = 'vouchers.error.notFound' | 'quotes.error.moved'

/** The person, or a clerk whom she lets do it today, takes back what she asked; the workshops are told. */
export async function withdrawQuotes(
  work: Work,
  { voucherId }: { voucherId: string },
): Promise<Result<null, WithdrawQuotesError>> {
  const voucher = await lockVoucherToSpend(work, voucherId)
  if (!voucher) return refuse('vouchers.error.notFound')
  const request = await lockOpenRequest(work, voucher.id)
  const status = request && nextQuoteRequestStatus(request.status, 'withdraw')
  if (!request || !status) return refuse('quotes.error.moved')
  const quotes = await work.asSystem(async () => {
    await endCeilings(work, voucher.id)
    await work.tx.quoteRequest.update({ where: { id: request.id }, data: { status, closedAt: work.now() } })
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.quotesWithdrawn' })
    return work.tx.quote.findMany({
      where: { requestId: request.id, status: { not: 'declined' } },
      select: { id: true, makerId: true },
    })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.quotesWithdrawn',
    details: { quoteRequestId: request.id },
  })
  const told = {
    key: `quoteRequest:${request.id}:over`,
    template: 'notifications.quoteOver',
    variables: { number: request.number },
  } as const
  await tellMakers(work, quotes, told, ['portal'])
  await releaseRaise(work, voucher.id)
  return ok(null)
}

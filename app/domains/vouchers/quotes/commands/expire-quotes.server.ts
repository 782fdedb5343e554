import { recordAudit } from '~/domains/audit/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockVoucher } from '../../rows/lock-voucher.server'
import { writeVoucherEvent } from '../../rows/write-event.server'
import { endCeilings } from '../ceilings/rows/end-ceilings.server'
import { releaseRaise } from '../ceilings/rows/release-raise.server'
import { nextQuoteRequestStatus } from '../lifecycle'
import { lockRequest } from '../rows/lock-request.server'
import { tellAsker } from '../rows/tell-of-quotes.server'

/**
 * A request that no answer stands on any more once the workshops' days are over, or whose voucher cannot be spent, ends.
 * False when that changed meanwhile.
 */
export async function expireQuotes(
  work: Work,
  { id: requestId, voucherId }: { id: string; voucherId: string },
): Promise<boolean> {
  const voucher = await lockVoucher(work, voucherId)
  const request = await lockRequest(work, requestId)
  const status = request && nextQuoteRequestStatus(request.status, 'lapse')
  if (!voucher || !request || !status) return false
  const today = dayOf(work.now())
  const standing = await work.tx.quote.count({
    where: { requestId, status: 'answered', validUntil: { gte: today } },
  })
  const isLive = voucher.status === 'issued' || voucher.status === 'held'
  if (isLive && (request.answerBy >= today || standing > 0)) return false
  await endCeilings(work, voucherId)
  await work.tx.quoteRequest.update({ where: { id: request.id }, data: { status, closedAt: work.now() } })
  await writeVoucherEvent(work, { voucherId, type: 'voucher.quotesLapsed' })
  await recordAudit(work, {
    subject: voucherId,
    action: 'voucher.quotesLapsed',
    details: { quoteRequestId: request.id },
  })
  if (isLive)
    await tellAsker(work, request, {
      key: `quoteRequest:${request.id}:lapsed`,
      template: 'notifications.quotesWithoutPrice',
      variables: { number: request.number },
    })
  await releaseRaise(work, voucherId)
  return true
}

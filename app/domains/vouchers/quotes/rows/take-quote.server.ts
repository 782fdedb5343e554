import { getVoucherSide, refuseBothSides, workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Quote } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockVoucher } from '../../rows/lock-voucher.server'
import { standingOf } from '../rules'
import { type LockedRequest, lockRequest } from './lock-request.server'

export type TakeQuoteError = 'quotes.error.notFound' | 'quotes.error.moved' | 'sides.error.makeDevice'

export interface TakenQuote {
  request: LockedRequest
  quote: Quote
}

/**
 * What the maker that acts was asked, locked with its voucher and its request; refused where it is over, or for oneself
 * or one's family.
 */
export async function takeQuote(work: Work, quoteId: string): Promise<Result<TakenQuote, TakeQuoteError>> {
  const makerId = workshopOf(work, 'quotes')
  if (!isId(quoteId) || !makerId) return refuse('quotes.error.notFound')
  const found = await work.tx.quote.findFirst({
    where: { id: quoteId, makerId },
    select: { requestId: true },
  })
  const request = found && (await lockWithVoucher(work, found.requestId))
  if (!request) return refuse('quotes.error.notFound')
  const both = refuseBothSides('makeDevice', work, await getVoucherSide(work, request.voucherId))
  if (both) return both
  const quote = await work.tx.quote.findUniqueOrThrow({ where: { id: quoteId } })
  const standing = standingOf(quote, request, dayOf(work.now()))
  return standing === 'closed' || standing === 'over' ? refuse('quotes.error.moved') : ok({ request, quote })
}

/** The voucher first, as everywhere. */
function lockWithVoucher(work: Work, requestId: string): Promise<LockedRequest | null> {
  const read = () =>
    work.tx.quoteRequest.findUniqueOrThrow({ where: { id: requestId }, select: { voucherId: true } })
  return work.asSystem(async () => {
    const { voucherId } = await read()
    await lockVoucher(work, voucherId)
    // It went on with another voucher while this one was waited for.
    const now = await read()
    if (now.voucherId !== voucherId) await lockVoucher(work, now.voucherId)
    return lockRequest(work, requestId)
  })
}

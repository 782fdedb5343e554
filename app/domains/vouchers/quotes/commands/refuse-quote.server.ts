import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { releaseRaise } from '../ceilings/rows/release-raise.server'
import { nextQuoteStatus } from '../lifecycle'
import { type TakeQuoteError, takeQuote } from '../rows/take-quote.server'
import { tellAsker } from '../rows/tell-of-quotes.server'
import { isQuoteRefusal } from '../rules'
import { sealQuoteNote } from '../sealed.server'

export type RefuseQuoteError = TakeQuoteError | 'quotes.error.reasonMissing'

/** A workshop says that it makes no offer, or takes back the one it made. The person is told once nobody is left. */
export async function refuseQuote(
  work: Work,
  { quoteId, reasonCode, note }: { quoteId: string; reasonCode: string; note: string | null },
): Promise<Result<null, RefuseQuoteError>> {
  const taken = await takeQuote(work, quoteId)
  if (!taken.ok) return taken
  const { request, quote } = taken.value
  const status = nextQuoteStatus(quote.status, 'decline')
  if (!status) return refuse('quotes.error.moved')
  if (!isQuoteRefusal(reasonCode)) return refuse('quotes.error.reasonMissing')
  const left = await work.asSystem(async () => {
    await work.tx.quote.update({
      where: { id: quote.id },
      data: {
        ...{ status, reasonCode, noteCipher: sealQuoteNote(note, quote.id) },
        ...{ answeredById: work.personId, answeredAt: work.now() },
      },
    })
    return work.tx.quote.count({ where: { requestId: request.id, status: { not: 'declined' } } })
  })
  await recordAudit(work, {
    subject: request.voucherId,
    action: 'voucher.quoteDeclined',
    details: { quoteId, reasonCode },
  })
  const isTakenBack = quote.status === 'answered'
  if (left === 0 || isTakenBack)
    await tellAsker(work, request, {
      key: `quote:${quote.id}:declined-${work.now().getTime()}`,
      template: left === 0 ? 'notifications.quotesWithoutPrice' : 'notifications.quoteTakenBack',
      variables: { number: request.number },
    })
  await releaseRaise(work, request.voucherId)
  return ok(null)
}

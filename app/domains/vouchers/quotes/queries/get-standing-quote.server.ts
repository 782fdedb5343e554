import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { openQuoteNote } from '../sealed.server'

/** An answer of a workshop that somebody can order on with a voucher of hers today; null for what is offered to all. */
export async function getStandingQuote(
  context: Context,
  { voucherId, offerId }: { voucherId: string; offerId: string },
): Promise<{ id: string; note: string | null; validUntil: Date } | null> {
  const { personId } = context
  if (!isId(voucherId) || !isId(offerId) || !personId) return null
  return transaction(context, async (work) => {
    const quote = await work.tx.quote.findFirst({
      where: {
        ...{ offerId, status: 'answered', validUntil: { gte: dayOf(work.now()) } },
        request: { voucherId, personId, status: 'open' },
      },
    })
    if (!quote?.validUntil) return null
    const { id, validUntil, noteCipher } = quote
    return { id, validUntil, note: openQuoteNote(noteCipher, id) }
  })
}

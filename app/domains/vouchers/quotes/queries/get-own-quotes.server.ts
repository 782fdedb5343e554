import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { QuoteRequestStatus } from '~/platform/prisma/enums'
import { type QuoteStanding, standingOf } from '../rules'
import { openNeed, openQuoteNote } from '../sealed.server'

export interface OwnQuote {
  id: string
  /** Of the workshop. */
  makerName: string
  standing: QuoteStanding
  /** Null until it names a price. */
  offerId: string | null
  validUntil: Date | null
  note: string | null
  /** Why it makes none; null unless it declined. */
  reasonCode: string | null
}

export interface OwnQuoteRequest {
  id: string
  number: string
  status: QuoteRequestStatus
  need: string
  districtSoato: string
  measuredAt: string
  askedAt: Date
  answerBy: Date
  deviceOrderId: string | null
  /** Those that named a price first, the longest valid first. */
  quotes: OwnQuote[]
}

const columns = {
  ...{ id: true, number: true, status: true, needCipher: true, districtSoato: true, measuredAt: true },
  ...{ askedAt: true, answerBy: true, deviceOrderId: true },
  quotes: {
    select: {
      ...{ id: true, status: true, offerId: true, validUntil: true, noteCipher: true, reasonCode: true },
      maker: { select: { name: true } },
    },
    orderBy: [{ validUntil: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  },
} as const satisfies Prisma.QuoteRequestSelect

/** What somebody asked workshops for with a voucher of hers, the newest first; empty for anybody else's. */
export async function getOwnQuotes(context: Context, voucherId: string): Promise<OwnQuoteRequest[]> {
  const { personId } = context
  if (!isId(voucherId) || !personId) return []
  return transaction(context, async (work) => {
    const rows = await work.tx.quoteRequest.findMany({
      where: { voucherId, personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: columns,
    })
    const today = dayOf(work.now())
    return rows.map(({ needCipher, quotes, ...request }) => ({
      ...request,
      need: openNeed(needCipher, request.id),
      quotes: quotes.map(({ maker, noteCipher, status, ...quote }) => ({
        ...quote,
        makerName: maker.name,
        standing: standingOf({ status, validUntil: quote.validUntil }, request, today),
        note: openQuoteNote(noteCipher, quote.id),
      })),
    }))
  })
}

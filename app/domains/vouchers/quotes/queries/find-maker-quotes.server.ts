import { workshopOf } from '~/domains/identity/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type QuoteStanding, standingOf } from '../rules'

export interface FoundQuote {
  id: string
  number: string
  deviceCode: string
  districtSoato: string
  measuredAt: string
  askedAt: Date
  answerBy: Date
  standing: QuoteStanding
  validUntil: Date | null
  /** Tiyin, and the version of the answer; null until a price is named. */
  answer: { priceTiyin: bigint; version: number } | null
  /** The order on its answer; null unless that was taken. */
  orderId: string | null
}

interface Filter {
  isOpen: boolean
  /** The last one that was read; null from the newest on. */
  after: { askedAt: Date; id: string } | null
  most: number
}

/**
 * What the maker that somebody acts for was asked a price for, the newest first, as its own system reads it. What the
 * person wrote of herself is health data and read in the cabinet alone.
 */
export async function findMakerQuotes(
  work: Work,
  { isOpen, after, most }: Filter,
): Promise<{ quotes: FoundQuote[]; hasMore: boolean }> {
  const makerId = workshopOf(work, 'quotes')
  if (!makerId) return { quotes: [], hasMore: false }
  const where: Prisma.QuoteWhereInput = {
    ...{ makerId, request: { status: isOpen ? 'open' : { not: 'open' } } },
    ...(after && {
      OR: [
        { request: { askedAt: { lt: after.askedAt } } },
        { request: { askedAt: after.askedAt }, id: { lt: after.id } },
      ],
    }),
  }
  // With the portal's eyes: whose request it is no workshop reads.
  const rows = await work.asSystem(() =>
    work.tx.quote.findMany({
      where,
      ...{ orderBy: [{ request: { askedAt: 'desc' } }, { id: 'desc' }], take: most + 1 },
      include: {
        offer: { select: { priceTiyin: true, version: true } },
        request: { include: { order: { select: { id: true, offerId: true } } } },
      },
    }),
  )
  const today = dayOf(work.now())
  const quotes = rows.slice(0, most).map(({ request, ...quote }) => {
    const { number, deviceCode, districtSoato, measuredAt, askedAt, answerBy, order } = request
    const isTaken = order !== null && order.offerId === quote.offerId
    return {
      ...{ id: quote.id, number, deviceCode, districtSoato, measuredAt, askedAt, answerBy },
      ...{ standing: standingOf(quote, request, today), validUntil: quote.validUntil, answer: quote.offer },
      orderId: isTaken ? order.id : null,
    }
  })
  return { quotes, hasMore: rows.length > most }
}

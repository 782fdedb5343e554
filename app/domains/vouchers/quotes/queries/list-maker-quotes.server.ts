import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import { type QuoteStanding, standingOf } from '../rules'

export interface MakerQuote {
  id: string
  number: string
  deviceCode: string
  districtSoato: string
  askedAt: Date
  answerBy: Date
  validUntil: Date | null
  standing: QuoteStanding
  /** Tiyin; null until a price is named. */
  priceTiyin: bigint | null
  /** Its own answer was taken. */
  isTaken: boolean
}

export const makerQuotesPerPage = 20

/** What the maker that the context acts for was asked a price for: of what is open, what it has not answered first. */
export async function listMakerQuotes(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ quotes: MakerQuote[]; total: number; openTotal: number }> {
  const makerId = workshopOf(context, 'quotes')
  if (!makerId) return { quotes: [], total: 0, openTotal: 0 }
  return transaction(context, (work) =>
    // With the portal's eyes: whose request it is no workshop reads.
    work.asSystem(async () => {
      const of = (open: boolean): Prisma.QuoteWhereInput => ({
        makerId,
        request: { status: open ? 'open' : { not: 'open' } },
      })
      const openTotal = await work.tx.quote.count({ where: of(true) })
      const total = isOpen ? openTotal : await work.tx.quote.count({ where: of(false) })
      const rows = await work.tx.quote.findMany({
        where: of(isOpen),
        orderBy: isOpen
          ? [{ status: 'asc' }, { request: { answerBy: 'asc' } }, { id: 'asc' }]
          : [{ request: { askedAt: 'desc' } }, { id: 'desc' }],
        skip: (page - 1) * makerQuotesPerPage,
        take: makerQuotesPerPage,
        select: {
          ...{ id: true, status: true, validUntil: true, offerId: true },
          offer: { select: { priceTiyin: true } },
          request: {
            select: {
              ...{
                number: true,
                deviceCode: true,
                districtSoato: true,
                status: true,
                askedAt: true,
                answerBy: true,
              },
              order: { select: { offerId: true } },
            },
          },
        },
      })
      const today = dayOf(work.now())
      const quotes = rows.map(({ id, status, validUntil, offerId, offer, request }) => {
        const { order, status: requestStatus, ...facts } = request
        return {
          ...{ ...facts, id, validUntil, priceTiyin: offer?.priceTiyin ?? null },
          standing: standingOf({ status, validUntil }, { status: requestStatus }, today),
          isTaken: order !== null && order.offerId === offerId,
        }
      })
      return { quotes, total, openTotal }
    }),
  )
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { PriceAnswerStatus, PriceRequestStatus } from '~/platform/prisma/enums'
import { sellerOf } from '../../../policy'

export const askedRequestsPerPage = 30

export interface AskedRequestRow {
  id: string
  number: string
  title: string
  soato: string
  wantedOn: Date
  status: PriceRequestStatus
  answer: PriceAnswerStatus
  /** Her answer was taken. */
  isTaken: boolean
}

/** What organisations ask a seller for: those that go on first, then the latest. */
export async function listAskedRequests(
  context: Context,
  { page }: { page: number },
): Promise<{ requests: AskedRequestRow[]; total: number }> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { requests: [], total: 0 }
  return transaction(context, async ({ tx }) => {
    const rows = await tx.priceAnswer.findMany({
      where: { sellerId },
      select: {
        status: true,
        offers: { select: { id: true } },
        request: {
          select: {
            ...{ id: true, number: true, title: true, soato: true, wantedOn: true, status: true },
            chosenOfferId: true,
          },
        },
      },
      // Null stands for what goes on.
      orderBy: [{ request: { closedAt: { sort: 'desc', nulls: 'first' } } }, { id: 'desc' }],
      skip: (page - 1) * askedRequestsPerPage,
      take: askedRequestsPerPage,
    })
    return {
      total: await tx.priceAnswer.count({ where: { sellerId } }),
      requests: rows.map(({ status: answer, offers, request: { chosenOfferId, ...request } }) => ({
        ...request,
        answer,
        isTaken: request.status === 'accepted' && offers.some(({ id }) => id === chosenOfferId),
      })),
    }
  })
}

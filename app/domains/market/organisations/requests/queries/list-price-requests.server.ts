import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { PriceRequestStatus } from '~/platform/prisma/enums'
import { purchaserIn } from '../../policy'

export const priceRequestsPerPage = 30

export interface PriceRequestRow {
  id: string
  number: string
  title: string
  wantedOn: Date
  status: PriceRequestStatus
  /** Sellers who are asked, and those with an answer that holds. */
  asked: number
  answered: number
}

/** What an organisation asked sellers for, the latest first. */
export async function listPriceRequests(
  context: Context,
  { page }: { page: number },
): Promise<{ requests: PriceRequestRow[]; total: number }> {
  const purchaserId = purchaserIn(context, 'purchases')
  if (!purchaserId) return { requests: [], total: 0 }
  return transaction(context, async ({ tx }) => {
    const rows = await tx.priceRequest.findMany({
      where: { purchaserId },
      select: {
        ...{ id: true, number: true, title: true, wantedOn: true, status: true },
        answers: { select: { status: true } },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * priceRequestsPerPage,
      take: priceRequestsPerPage,
    })
    return {
      total: await tx.priceRequest.count({ where: { purchaserId } }),
      requests: rows.map(({ answers, ...row }) => ({
        ...row,
        asked: answers.length,
        answered: answers.filter(({ status }) => status === 'offered' || status === 'again').length,
      })),
    }
  })
}

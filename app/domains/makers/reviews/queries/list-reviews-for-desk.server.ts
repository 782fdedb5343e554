import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayModerateReviews } from '../policy'

export const deskReviewsPerPage = 20

/** Reviews that were reported, or that are hidden, for the desk; nobody's name is among what it reads. */
export async function listReviewsForDesk(
  context: Context,
  { show, page }: { show: 'reported' | 'hidden'; page: number },
) {
  if (!mayModerateReviews(context)) return { reviews: [], total: 0, reported: 0 }
  const reportedOnly = { reports: { some: { status: 'open' } } } as const
  const where = show === 'hidden' ? ({ status: 'hidden' } as const) : reportedOnly
  return transaction(context, async ({ tx }) => {
    const total = await tx.deviceReview.count({ where })
    const reported = await tx.deviceReview.count({ where: reportedOnly })
    const reviews = await tx.deviceReview.findMany({
      where,
      orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * deskReviewsPerPage,
      take: deskReviewsPerPage,
      select: {
        ...{
          id: true,
          stars: true,
          text: true,
          status: true,
          writtenAt: true,
          answer: true,
          hiddenReason: true,
        },
        maker: { select: { name: true, slug: true } },
        offer: { select: { title: true } },
        reports: {
          where: { status: 'open' },
          orderBy: { reportedAt: 'asc' },
          select: { id: true, reasonCode: true, text: true },
        },
      },
    })
    return { reviews, total, reported }
  })
}

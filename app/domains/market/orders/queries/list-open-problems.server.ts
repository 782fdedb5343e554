import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { ParcelProblemKind } from '~/platform/prisma/enums'

export const problemsPerPage = 30

export interface OpenProblem {
  id: string
  kind: ParcelProblemKind
  reportedAt: Date
  orderId: string
  /** Of the parcel. */
  number: string
  sellerName: string
}

/** What buyers say is wrong and nobody has closed, those that wait longest first. */
export async function listOpenProblems(
  context: Context,
  { page }: { page: number },
): Promise<{ problems: OpenProblem[]; total: number }> {
  return transaction(context, async (tx) => {
    const where = { closedAt: null }
    const total = await tx.parcelProblem.count({ where })
    const rows = await tx.parcelProblem.findMany({
      where,
      select: {
        id: true,
        kind: true,
        reportedAt: true,
        parcel: {
          select: { number: true, orderId: true, seller: { select: { displayName: true } } },
        },
      },
      orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * problemsPerPage,
      take: problemsPerPage,
    })
    const problems = rows.map(({ parcel: { seller, ...parcel }, ...row }) => ({
      ...row,
      ...parcel,
      sellerName: seller.displayName,
    }))
    return { problems, total }
  })
}

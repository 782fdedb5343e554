import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { ParcelDisputeStatus, ParcelProblemKind } from '~/platform/prisma/enums'

export const disputesPerPage = 30

export interface DisputeRow {
  id: string
  kind: ParcelProblemKind
  reportedAt: Date
  /** Last day of what it waits for; null when it waits for the desk or has ended, and in what is older than that. */
  dueOn: Date | null
  /** Of the parcel. */
  number: string
  sellerName: string
}

/** Disputes of one state, as the desk reads them: what goes on, the oldest first; what has ended, the newest first. */
export async function listDisputes(
  context: Context,
  { status, page }: { status: ParcelDisputeStatus; page: number },
): Promise<{ disputes: DisputeRow[]; total: number }> {
  const order = status === 'decided' || status === 'closed' ? 'desc' : 'asc'
  return transaction(context, async (tx) => {
    const rows = await tx.parcelProblem.findMany({
      where: { status },
      select: {
        ...{ id: true, kind: true, reportedAt: true, replyByOn: true, lookByOn: true, sendByOn: true },
        parcel: { select: { number: true, seller: { select: { displayName: true } } } },
      },
      orderBy: [{ reportedAt: order }, { id: order }],
      skip: (page - 1) * disputesPerPage,
      take: disputesPerPage,
    })
    const disputes = rows.map(({ parcel: { seller, number }, id, kind, reportedAt, ...days }) => ({
      ...{ id, kind, reportedAt, number, sellerName: seller.displayName, dueOn: dueOf(status, days) },
    }))
    return { disputes, total: await tx.parcelProblem.count({ where: { status } }) }
  })
}

function dueOf(
  status: ParcelDisputeStatus,
  days: { replyByOn: Date | null; lookByOn: Date | null; sendByOn: Date | null },
): Date | null {
  if (status === 'open') return days.replyByOn
  if (status === 'announced') return days.lookByOn
  return status === 'replacing' ? days.sendByOn : null
}

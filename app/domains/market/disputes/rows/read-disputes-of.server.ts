import { systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { DisputeOfParcel } from '../take-dispute.server'

const first = 500

/** Disputes in which a day is over, those that wait longest first. */
export async function readDisputesOf(where: Prisma.ParcelProblemWhereInput): Promise<DisputeOfParcel[]> {
  const rows = await transaction(systemContext(), (tx) =>
    tx.parcelProblem.findMany({
      where,
      select: { id: true, parcelId: true },
      orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
      take: first,
    }),
  )
  return rows.map(({ id, parcelId }) => ({ problemId: id, parcelId }))
}

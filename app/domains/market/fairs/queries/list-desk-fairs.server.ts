import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { FairStatus } from '~/platform/prisma/enums'
import { isDesk } from '../../policy'
import type { FairTexts } from '../schema'

export interface DeskFair {
  id: string
  names: FairTexts
  fromOn: Date
  untilOn: Date
  status: FairStatus
  asked: number
  given: number
  standCount: number
}

export const deskFairsPerPage = 30

/** Every fair, the latest first, with how many stands were asked for and given. */
export async function listDeskFairs(
  context: Context,
  { page }: { page: number },
): Promise<{ fairs: DeskFair[]; total: number }> {
  if (!isDesk(context)) return { fairs: [], total: 0 }
  return transaction(context, async (tx) => {
    const total = await tx.fair.count()
    const fairs = await tx.fair.findMany({
      orderBy: [{ fromOn: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * deskFairsPerPage,
      take: deskFairsPerPage,
    })
    const counts = await tx.fairStand.groupBy({
      by: ['fairId', 'status'],
      where: { fairId: { in: fairs.map(({ id }) => id) } },
      _count: true,
    })
    const countOf = (fairId: string, status: 'asked' | 'given') =>
      counts.find((one) => one.fairId === fairId && one.status === status)?._count ?? 0
    return {
      total,
      fairs: fairs.map(({ id, names, fromOn, untilOn, status, standCount }) => ({
        ...{ id, names: names as FairTexts, fromOn, untilOn, status, standCount },
        ...{ asked: countOf(id, 'asked'), given: countOf(id, 'given') },
      })),
    }
  })
}

import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { FairStandStatus, FairStatus } from '~/platform/prisma/enums'
import { isDesk } from '../../policy'
import { timeOf } from '../rules'
import type { FairInput, FairTexts } from '../schema'

export interface FairAtDesk extends FairInput {
  id: string
  slug: string
  status: FairStatus
  version: number
  isOver: boolean
  stands: {
    id: string
    sellerId: string
    seller: string
    soato: string
    status: FairStandStatus
    number: number | null
    reason: string | null
    askedAt: Date
  }[]
  /** The lowest number that nobody has; null when all are given. */
  freeNumber: number | null
}

const order: Record<FairStandStatus, number> = { asked: 0, given: 1, refused: 2, withdrawn: 3 }

/** A fair with its stands for the desk: those that wait first, in the order in which they were asked for. */
export async function getDeskFair(context: Context, fairId: string): Promise<FairAtDesk | null> {
  if (!isDesk(context) || !isId(fairId)) return null
  return transaction(context, async (tx) => {
    const fair = await tx.fair.findUnique({ where: { id: fairId } })
    if (!fair) return null
    const stands = await tx.fairStand.findMany({
      where: { fairId },
      include: { seller: { select: { displayName: true, soato: true } } },
      orderBy: [{ number: 'asc' }, { askedAt: 'asc' }, { id: 'asc' }],
    })
    const taken = new Set(stands.map(({ number }) => number))
    const free = Array.from({ length: fair.standCount }, (_, at) => at + 1).find((one) => !taken.has(one))
    const { createdAt: _, ...facts } = fair
    return {
      ...facts,
      names: fair.names as FairTexts,
      about: fair.about as FairTexts,
      isOver: timeOf(fair, dayOf(context.now())) === 'over',
      freeNumber: free ?? null,
      stands: stands
        .map(({ seller, fairId: _fair, answeredAt: _at, ...stand }) => ({
          ...stand,
          ...{ seller: seller.displayName, soato: seller.soato },
        }))
        .sort((a, b) => order[a.status] - order[b.status]),
    }
  })
}

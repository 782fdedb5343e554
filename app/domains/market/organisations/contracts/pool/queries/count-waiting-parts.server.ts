import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../../policy'

interface WaitingParts {
  /** Invitations that wait for the shop's answer. */
  asked: number
  /** What it makes for others, and has not brought by its day. */
  late: number
  /** What others brought for a contract of its own, and waits for its word: the part to begin with. */
  toCheck: { count: number; partId: string } | null
}

/** What waits for a shop of what it makes for others, and of what others make for it. */
export async function countWaitingParts(context: Context): Promise<WaitingParts> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { asked: 0, late: 0, toCheck: null }
  const today = dayOf(context.now())
  return transaction(context, async ({ tx }) => {
    const [late] = await tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from contract_part p where seller_id = ${sellerId}::uuid and status = 'accepted'
        and due_on < ${today} and quantity > (select coalesce(sum(coalesce(d.accepted_pieces, d.pieces)), 0)
          from contract_part_delivery d where d.part_id = p.id)`
    const brought = await tx.contractPartDelivery.findMany({
      where: { answeredAt: null, part: { coordinatorId: sellerId } },
      select: { partId: true },
      orderBy: [{ saidAt: 'asc' }, { id: 'asc' }],
      take: 500,
    })
    const first = brought[0]
    return {
      asked: await tx.contractPart.count({
        where: { sellerId, status: 'invited', answerBy: { gte: today } },
      }),
      late: late?.count ?? 0,
      toCheck: first ? { count: brought.length, partId: first.partId } : null,
    }
  })
}

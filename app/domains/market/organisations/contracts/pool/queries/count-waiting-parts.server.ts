import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../../policy'
import { isUnanswered, openOf } from '../../next-step'
import { partInclude } from '../part-view.server'
import { billOf, isLatePart } from '../rules'

/** So many parts, and the one to begin with. */
interface Waiting {
  count: number
  partId: string
}

interface WaitingParts {
  /** Invitations that wait for the shop's answer. */
  asked: number
  /** What it makes for others, and has not brought by its day. */
  late: number
  /** What others brought for a contract of its own, and waits for its word. */
  toCheck: Waiting | null
  /** Accepted pieces for which it has not said that it paid. */
  toPay: Waiting | null
  /** Money that others say they sent, and of which it has said nothing. */
  toReceive: Waiting | null
}

/** More than so many are not looked at. */
const mostLooked = 500

/** What waits for a shop of what it makes for others, and of what others make for it. */
export async function countWaitingParts(context: Context): Promise<WaitingParts> {
  const sellerId = sellerOf(context, 'contracts')
  if (!sellerId) return { asked: 0, late: 0, toCheck: null, toPay: null, toReceive: null }
  const today = dayOf(context.now())
  const rows = await transaction(context, ({ tx }) =>
    tx.contractPart.findMany({
      where: {
        OR: [{ sellerId }, { coordinatorId: sellerId }],
        status: { in: ['invited', 'accepted', 'done', 'withdrawn'] },
      },
      include: partInclude,
      orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
      take: mostLooked,
    }),
  )
  const parts = rows.map((row) => ({ ...row, bill: billOf(row), isOwn: row.sellerId === sellerId }))
  const waiting = (is: (part: (typeof parts)[number]) => boolean): Waiting | null => {
    const found = parts.filter(is)
    const first = found.at(-1)
    return first ? { count: found.length, partId: first.id } : null
  }
  return {
    asked: parts.filter((part) => part.isOwn && part.status === 'invited' && part.answerBy >= today).length,
    late: parts.filter((part) => part.isOwn && isLatePart(part, today)).length,
    toCheck: waiting(
      ({ isOwn, deliveries }) => !isOwn && deliveries.some(({ answeredAt }) => answeredAt === null),
    ),
    toPay: waiting(({ isOwn, bill }) => !isOwn && openOf(bill) > 0n && !isUnanswered(bill)),
    toReceive: waiting(({ isOwn, bill }) => isOwn && openOf(bill) > 0n && isUnanswered(bill)),
  }
}

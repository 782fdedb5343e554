import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Requests that nothing can come of any more, for the job that ends them; at most `limit` at a time. */
export function listLateQuotes(now: Date, limit: number): Promise<{ id: string; voucherId: string }[]> {
  const today = dayOf(now)
  return transaction(systemContext(), ({ tx }) =>
    tx.quoteRequest.findMany({
      where: {
        status: 'open',
        OR: [
          { voucher: { status: { notIn: ['issued', 'held'] } } },
          {
            answerBy: { lt: today },
            quotes: { none: { status: 'answered', validUntil: { gte: today } } },
          },
        ],
      },
      orderBy: { answerBy: 'asc' },
      take: limit,
      select: { id: true, voucherId: true },
    }),
  )
}

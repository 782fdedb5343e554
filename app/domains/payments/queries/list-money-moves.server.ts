import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'

/** Money of a payer's own that came in for something, or goes back to her. */
export interface MoneyMove {
  id: string
  kind: 'paid' | 'refund'
  amountTiyin: bigint
  /** `underway`: asked for, the provider has not confirmed; `failed`: an operator settles it. A payment is `done`. */
  state: 'done' | 'underway' | 'failed'
  /** When it was paid, or when the refund was decided. */
  at: Date
  /** When a refund was confirmed; null before. */
  doneAt: Date | null
  /** The logical action behind a refund: `sellerOrder.cancel:<id>`; null for a payment. */
  key: string | null
}

/**
 * What was paid for a device order or checkout and what goes back, the first thing first. Show the subject to be the
 * reader's own first.
 */
export async function listMoneyMoves(subjectId: string): Promise<MoneyMove[]> {
  const payments = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findMany({
      where: { subjectId, status: { in: ['paid', 'refunded'] } },
      select: {
        id: true,
        amountTiyin: true,
        paidAt: true,
        createdAt: true,
        refunds: {
          select: {
            id: true,
            amountTiyin: true,
            status: true,
            key: true,
            createdAt: true,
            completedAt: true,
          },
        },
      },
    }),
  )
  const moves = payments.flatMap(({ id, amountTiyin, paidAt, createdAt, refunds }): MoneyMove[] => [
    { id, kind: 'paid', amountTiyin, state: 'done', at: paidAt ?? createdAt, doneAt: paidAt, key: null },
    ...refunds.map(
      ({ status, createdAt: at, completedAt: doneAt, ...refund }): MoneyMove => ({
        ...refund,
        kind: 'refund',
        state: states[status],
        at,
        doneAt,
      }),
    ),
  ])
  return moves.sort((a, b) => a.at.getTime() - b.at.getTime())
}

const states = { requested: 'underway', completed: 'done', failed: 'failed' } as const

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** What is or was to be taken back from makers, what waits first and then the newest. */
export function listClawbacks(context: Context) {
  if (context.role !== 'finance_officer' && context.role !== 'auditor') return Promise.resolve([])
  return transaction(context, (work) =>
    work.tx.makerClawback.findMany({
      orderBy: [{ status: 'asc' }, { preparedAt: 'desc' }, { id: 'desc' }],
      select: {
        ...{
          id: true,
          amountTiyin: true,
          reasonCode: true,
          status: true,
          preparedAt: true,
          preparedById: true,
        },
        maker: { select: { name: true } },
        order: { select: { number: true } },
      },
    }),
  )
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayReviewPurchasers } from '../../policy'

/** Organisations whose mark as a customer of the State another one of the desk prepared, for the approver. */
export async function findPreparedMarks(context: Context): Promise<{ id: string; name: string }[]> {
  if (!mayReviewPurchasers(context) || !context.personId) return []
  const rows = await transaction(context, ({ tx }) =>
    tx.stateCustomer.findMany({
      where: { status: 'prepared', preparedById: { not: context.personId ?? '' } },
      select: { purchaser: { select: { id: true, name: true } } },
      orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
      take: 50,
    }),
  )
  return rows.map(({ purchaser }) => purchaser)
}

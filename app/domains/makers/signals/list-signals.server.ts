import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** What was found, newest first; nothing for who has nothing to do with money. */
export function listSignals(context: Context) {
  return transaction(context, ({ tx }) =>
    tx.fraudSignal.findMany({
      select: {
        ...{ id: true, ruleCode: true, weight: true, status: true, foundAt: true, seenAt: true },
        ...{ reviewedWeight: true, maker: { select: { name: true } } },
      },
      orderBy: [{ foundAt: 'desc' }, { id: 'desc' }],
    }),
  )
}

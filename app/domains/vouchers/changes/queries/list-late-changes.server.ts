import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** What was prepared and no head decided by its day, for the job that ends it; at most `limit` at a time. */
export function listLateChanges(now: Date, limit: number): Promise<{ id: string; voucherId: string }[]> {
  return transaction(systemContext(), ({ tx }) =>
    tx.voucherChange.findMany({
      where: { status: 'prepared', lapsesOn: { lt: dayOf(now) } },
      orderBy: { lapsesOn: 'asc' },
      take: limit,
      select: { id: true, voucherId: true },
    }),
  )
}

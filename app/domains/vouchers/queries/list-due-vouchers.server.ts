import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Ids of unused vouchers whose last day has passed and that are not suspended, for the job that ends them; at most `limit` at a time. */
export async function listDueVouchers(now: Date, limit: number): Promise<string[]> {
  const rows = await transaction(systemContext(), (tx) =>
    tx.voucher.findMany({
      where: { status: 'issued', suspendedAt: null, validUntil: { lt: dayOf(now) } },
      orderBy: { validUntil: 'asc' },
      take: limit,
      select: { id: true },
    }),
  )
  return rows.map(({ id }) => id)
}

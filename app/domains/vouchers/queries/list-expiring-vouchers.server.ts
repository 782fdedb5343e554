import { systemContext } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

export interface ExpiringVoucher {
  id: string
  number: string
  personId: string
  /** Midnight UTC. */
  validUntil: Date
}

/** Unused vouchers whose last day is exactly `days` days away, for the reminder. */
export async function listExpiringVouchers(now: Date, days: number): Promise<ExpiringVoucher[]> {
  return transaction(systemContext(), (tx) =>
    tx.voucher.findMany({
      where: { status: 'issued', validUntil: addDays(dayOf(now), days) },
      orderBy: { id: 'asc' },
      select: { id: true, number: true, personId: true, validUntil: true },
    }),
  )
}

import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { monthOf } from '../../rules'
import { countUsed } from '../count-used.server'

export interface ServiceVoucherState {
  perMonth: number
  /** Kind of organisation that gives the service. */
  providerKind: string
  /** Units that are left this month. */
  left: number
  /** What was taken, the last one first. */
  uses: { at: Date; units: number; organisationId: string }[]
}

/** How much of a service voucher is left, as far as the caller may see it; null where there is none. */
export async function getServiceVoucher(work: Work, id: string): Promise<ServiceVoucherState | null> {
  const voucher = await work.tx.serviceVoucher.findUnique({
    where: { id },
    select: { perMonth: true, providerKind: true, uses: { orderBy: { confirmedAt: 'desc' }, take: 100 } },
  })
  if (!voucher) return null
  const used = await countUsed(work, id, monthOf(dayOf(work.now())))
  return {
    perMonth: voucher.perMonth,
    providerKind: voucher.providerKind,
    left: voucher.perMonth - used,
    uses: voucher.uses.map(({ confirmedAt: at, units, organisationId }) => ({ at, units, organisationId })),
  }
}

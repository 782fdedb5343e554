import type { Work } from '~/platform/work.server'

/** Units of a service voucher that were taken in a month (its first day). */
export async function countUsed(work: Work, voucherId: string, month: Date): Promise<number> {
  const { _sum } = await work.tx.serviceUse.aggregate({ where: { voucherId, month }, _sum: { units: true } })
  return _sum.units ?? 0
}

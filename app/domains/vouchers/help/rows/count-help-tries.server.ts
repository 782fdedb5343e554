import { endOfDay } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/** Wrong answers that were given about somebody today, while no other is given beside. */
export async function countHelpTries(work: Work, personId: string): Promise<number> {
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`voucher-help:${personId}`}, 0))`
  const until = endOfDay(work.now())
  const from = new Date(until.getTime() - 86_400_000)
  return work.asSystem(() =>
    work.tx.voucherHelpTry.count({ where: { personId, at: { gte: from, lte: until } } }),
  )
}

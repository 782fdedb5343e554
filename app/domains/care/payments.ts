import type { ProvisionAct } from '~/platform/prisma/enums'

export interface PaidAward {
  monthlyTiyin: bigint
  /** First day of the first month, last day of the last; midnight UTC. */
  fromOn: Date
  untilOn: Date
}

/** A later decision; those of an award in the order they were taken. */
export interface AwardChange {
  act: ProvisionAct
  /** First day of the first month on which it counts. */
  fromOn: Date
  /** Null where it changes no sum. */
  monthlyTiyin: bigint | null
}

/** Tiyin that a month pays after all decisions: nothing while suspended, after the end, and outside the award's months. */
export function amountOfMonth(award: PaidAward, changes: readonly AwardChange[], month: Date): bigint {
  if (month < award.fromOn || month > award.untilOn) return 0n
  const counting = changes.filter(({ fromOn }) => fromOn <= month)
  const stand = counting.filter(({ act }) => act !== 'change').at(-1)?.act ?? 'resume'
  if (stand !== 'resume') return 0n
  return counting.filter((one) => one.monthlyTiyin !== null).at(-1)?.monthlyTiyin ?? award.monthlyTiyin
}

/** A transfer that goes or went out for a month. */
interface PaidPart {
  month: Date
  amountTiyin: bigint
  /** Kept for a debt: it was paid, too. */
  deductedTiyin: bigint
}

/** What was paid for each month, by its first day in milliseconds. */
export function paidByMonth(transfers: readonly PaidPart[]): Map<number, bigint> {
  const paid = new Map<number, bigint>()
  for (const { month, amountTiyin, deductedTiyin } of transfers) {
    const before = paid.get(month.getTime()) ?? 0n
    paid.set(month.getTime(), before + amountTiyin + deductedTiyin)
  }
  return paid
}

/** First days of the months of an award up to one of them. */
export function monthsUntil({ fromOn, untilOn }: PaidAward, last: Date): Date[] {
  const end = untilOn < last ? untilOn : last
  const months: Date[] = []
  for (let at = fromOn; at <= end; at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))) {
    months.push(at)
  }
  return months
}

/** Tiyin of a month that are kept for a debt: so many per cent of it, and no more than is owed. Something is always paid. */
export function deductionOf(amountTiyin: bigint, owedTiyin: bigint, percent: bigint): bigint {
  const most = (amountTiyin * percent) / 100n
  const deducted = most < owedTiyin ? most : owedTiyin
  return deducted < amountTiyin ? deducted : amountTiyin - 1n
}

/** The number of the next transfer of a month, of those that go or went out. */
export function nextPart(transfers: readonly { month: Date; part: number }[], month: Date): number {
  const taken = transfers.filter((one) => one.month.getTime() === month.getTime()).map(({ part }) => part)
  return Math.max(0, ...taken) + 1
}

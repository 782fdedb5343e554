import type { Work } from '~/platform/work.server'

/** Tiyin of an award's debt that nobody has to pay back yet: the decision may still be appealed, or is. */
export async function readOwedLater(work: Work, awardId: string): Promise<bigint> {
  const [row] = await work.tx.$queryRaw<{ owed: bigint | null }[]>`
    select app_owed_later(${awardId}::uuid) as owed`
  return row?.owed ?? 0n
}

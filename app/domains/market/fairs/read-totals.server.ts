import { database } from '~/platform/db.server'
import { leastSellersShown } from './rules'

/** What a fair comes to; null where so few have sold that it would say what one of them earned. */
export interface FairTotals {
  sellers: number
  pieces: number
  sumTiyin: bigint
}

/** By fair; those are left out of which too few sold anything. */
export async function readFairTotals(fairIds: readonly string[]): Promise<Map<string, FairTotals>> {
  const rows = await database().$queryRaw<(FairTotals & { id: string })[]>`
    select fair_id as id, sellers, pieces, sum_tiyin as "sumTiyin" from app_fair_totals(${[...fairIds]}::uuid[])`
  return new Map(
    rows.filter(({ sellers }) => sellers >= leastSellersShown).map(({ id, ...totals }) => [id, totals]),
  )
}

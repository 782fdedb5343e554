import { database } from '~/platform/db.server'
import type { FairStatus } from '~/platform/prisma/enums'
import { leastSellersShown } from '../rules'
import type { FairTexts } from '../schema'

export interface ListedFair {
  slug: string
  names: FairTexts
  place: string
  /** Region, 4 digits. */
  soato: string
  fromOn: Date
  untilOn: Date
  status: Exclude<FairStatus, 'draft'>
  /** Sellers with a stand. */
  stands: number
  totals: FairTotals | null
}

/** What a fair comes to; null where so few have sold that it would say what one of them earned. */
export interface FairTotals {
  sellers: number
  pieces: number
  sumTiyin: bigint
}

export const fairsPerPage = 20

/** Fairs that were announced: those to come and those that go on, the next one first; or those that are over, the last one first. */
export async function listFairs({
  today,
  isOver,
  page,
}: {
  today: Date
  isOver: boolean
  page: number
}): Promise<{ fairs: ListedFair[]; total: number }> {
  const where = { status: { not: 'draft' as const }, untilOn: isOver ? { lt: today } : { gte: today } }
  const total = await database().fair.count({ where })
  const rows = await database().fair.findMany({
    where,
    orderBy: [{ fromOn: isOver ? 'desc' : 'asc' }, { id: 'asc' }],
    skip: (page - 1) * fairsPerPage,
    take: fairsPerPage,
    include: { _count: { select: { stands: { where: { status: 'given' } } } } },
  })
  const totals = await readTotals(rows.map(({ id }) => id))
  const fairs = rows.map(({ id, names, _count, status, ...fair }) => ({
    ...{ slug: fair.slug, place: fair.place, soato: fair.soato, fromOn: fair.fromOn, untilOn: fair.untilOn },
    ...{ names: names as FairTexts, stands: _count.stands, totals: totals.get(id) ?? null },
    // Drafts are left out above.
    status: status as ListedFair['status'],
  }))
  return { fairs, total }
}

/** By fair; those are left out of which too few sold anything. */
export async function readTotals(fairIds: readonly string[]): Promise<Map<string, FairTotals>> {
  const rows = await database().$queryRaw<(FairTotals & { id: string })[]>`
    select fair_id as id, sellers, pieces, sum_tiyin as "sumTiyin" from app_fair_totals(${[...fairIds]}::uuid[])`
  return new Map(
    rows.filter(({ sellers }) => sellers >= leastSellersShown).map(({ id, ...totals }) => [id, totals]),
  )
}

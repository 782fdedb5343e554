import { database } from '~/platform/db.server'
import type { FairStatus } from '~/platform/prisma/enums'
import { type FairTotals, readFairTotals } from '../read-totals.server'
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
  const totals = await readFairTotals(rows.map(({ id }) => id))
  const fairs = rows.map(({ id, names, _count, status, ...fair }) => ({
    ...{ slug: fair.slug, place: fair.place, soato: fair.soato, fromOn: fair.fromOn, untilOn: fair.untilOn },
    ...{ names: names as FairTexts, stands: _count.stands, totals: totals.get(id) ?? null },
    // Drafts are left out above.
    status: status as ListedFair['status'],
  }))
  return { fairs, total }
}

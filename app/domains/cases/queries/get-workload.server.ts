import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { Colleague } from '../rows/read-colleagues.server'
import { listColleagues } from './list-colleagues.server'

/** How many cases there are of each. */
export interface Load {
  open: number
  /** Of those whose clock runs. */
  overdue: number
  /** Due today and within two days. */
  soon: number
  /** The citizen has it, and the clock stands. */
  waiting: number
}

export interface Workload {
  total: Load
  unassigned: number
  colleagues: (Load & Colleague)[]
  services: (Load & { code: string; name: Texts | null })[]
}

/** Who of a centre has how much, and what it is about; for its head. Null for everybody else. */
export async function getWorkload(context: Context): Promise<Workload | null> {
  const { organisationId: centreCode } = context
  if (context.role !== 'inson_head' || !centreCode) return null
  const colleagues = await listColleagues(context)
  const today = dayOf(context.now())
  return transaction(context, async (work) => {
    const byWho = await countBy(work, 'assigneeId', centreCode, today)
    const byService = await countBy(work, 'serviceCode', centreCode, today)
    const services: Workload['services'] = []
    for (const [code, load] of byService) {
      services.push({ ...load, code, name: await nameService(work, centreCode, code) })
    }
    return {
      total: [...byWho.values()].reduce(add, nothing),
      unassigned: byWho.get('')?.open ?? 0,
      colleagues: colleagues
        .map((one) => ({ ...one, ...(byWho.get(one.id) ?? nothing) }))
        .sort((one, other) => other.overdue - one.overdue || other.open - one.open),
      services: services.sort((one, other) => other.overdue - one.overdue || other.open - one.open),
    }
  })
}

const nothing: Load = { open: 0, overdue: 0, soon: 0, waiting: 0 }

function add(one: Load, other: Load): Load {
  return {
    open: one.open + other.open,
    overdue: one.overdue + other.overdue,
    soon: one.soon + other.soon,
    waiting: one.waiting + other.waiting,
  }
}

/** Open cases of a centre by whoever has them, or by service; '' where nobody has them. */
async function countBy(
  work: Work,
  column: 'assigneeId' | 'serviceCode',
  centreCode: string,
  today: Date,
): Promise<Map<string, Load>> {
  const counting = { status: { in: ['submitted' as const, 'in_review' as const] } }
  const wheres: Record<keyof Load, Prisma.CaseWhereInput> = {
    open: { isOpen: true },
    overdue: { isOpen: true, ...counting, dueOn: { lt: today } },
    soon: { isOpen: true, ...counting, dueOn: { gte: today, lte: addDays(today, 2) } },
    waiting: { isOpen: true, status: 'correction_requested' },
  }
  const loads = new Map<string, Load>()
  for (const kind of ['open', 'overdue', 'soon', 'waiting'] as const) {
    const rows = await work.tx.case.groupBy({
      by: ['assigneeId', 'serviceCode'],
      where: { centreCode, ...wheres[kind] },
      _count: true,
    })
    for (const row of rows) {
      const key = row[column] ?? ''
      const load = loads.get(key) ?? nothing
      loads.set(key, { ...load, [kind]: load[kind] + row._count })
    }
  }
  return loads
}

/** As the form calls it that its last case was worked on under. */
async function nameService(work: Work, centreCode: string, serviceCode: string): Promise<Texts | null> {
  const one = await work.tx.case.findFirst({
    where: { centreCode, serviceCode },
    orderBy: { journeyVersion: 'desc' },
    select: { journeyVersion: true },
  })
  const version = one && (await getVersion(work, serviceCode, one.journeyVersion))
  return version?.definition.name ?? null
}

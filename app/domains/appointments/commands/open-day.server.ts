import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import { mayReceive } from '../policy'
import { type DayVisit, readDay } from '../rows/read-day.server'

/** The page of a desk is loaded every few minutes; who looked on and on has looked once. */
const sameLookMs = 10 * 60_000

/** Who comes to the caller's centre on a day (midnight UTC). That she saw their names is recorded. */
export async function openDay(work: Work, day: Date): Promise<DayVisit[]> {
  const { organisationId: centreCode } = work
  if (!centreCode || !mayReceive(work, centreCode)) return []
  const visits = await readDay(work, centreCode, day)
  const named = visits.filter(({ name, isOwn }) => name && !isOwn).length
  const fromOn = isoDay(day)
  if (named > 0 && !(await hasJustLooked(work, centreCode, fromOn))) {
    await recordAudit(work, {
      action: 'centre.dayViewed',
      subject: centreCode,
      details: { fromOn, found: named },
    })
  }
  return visits
}

async function hasJustLooked(work: Work, centreCode: string, fromOn: string): Promise<boolean> {
  const last = await work.asSystem(() =>
    work.tx.auditEntry.findFirst({
      where: {
        ...{ chain: `centre:${centreCode}`, actorId: work.personId, action: 'centre.dayViewed' },
        details: { path: ['fromOn'], equals: fromOn },
      },
      orderBy: { sequence: 'desc' },
      select: { at: true },
    }),
  )
  return last !== null && Math.abs(work.now().getTime() - last.at.getTime()) < sameLookMs
}

import type { Work } from '~/platform/work.server'
import { marketReportLifecycle } from '../../lifecycle'
import type { ReportedKind } from '../schema'
import { reportOf } from './report-columns'

/**
 * Closes what others reported of a thing, with what came of it; answers how many that were. What the actor reported
 * herself somebody else closes.
 */
export async function closeReports(
  work: Work,
  kind: ReportedKind,
  id: string,
  move: 'keep' | 'hide',
): Promise<number> {
  const { count } = await work.tx.marketReport.updateMany({
    where: {
      ...reportOf(kind, id),
      status: 'open',
      OR: [{ reportedById: null }, { reportedById: { not: work.personId } }],
    },
    data: { status: marketReportLifecycle.open[move], closedById: work.personId, closedAt: work.now() },
  })
  return count
}

import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { statusesBefore } from '../lifecycle'

/** She does not want it any more; what was made of it is deleted. Twice is once. */
export async function cancelExport(
  work: Work,
  id: string,
): Promise<Result<null, 'exports.error.notFound' | 'exports.error.finished'>> {
  const { personId } = work
  const own = isId(id) && personId ? await work.tx.listExport.findFirst({ where: { id, personId } }) : null
  if (!own) return refuse('exports.error.notFound')
  if (own.status === 'cancelled') return ok(null)
  // Of two at once the job's own end counts.
  const { count } = await work.tx.listExport.updateMany({
    where: { id, status: { in: [...statusesBefore('cancelled')] } },
    data: { status: 'cancelled' },
  })
  if (count === 0) return refuse('exports.error.finished')
  await recordAudit(work, { action: 'export.cancelled', details: { exportKind: own.kind } })
  return ok(null)
}

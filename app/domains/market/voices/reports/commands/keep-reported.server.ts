import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'
import { closeReports } from '../rows/close-reports.server'
import { readReportedSides } from '../rows/read-reported-sides.server'
import type { ReportedKind } from '../schema'

export type KeepReportedError =
  | 'admin.error.notAllowed'
  | 'voices.error.notFound'
  | 'voices.error.moved'
  | 'sides.error.reviewProduct'

/** The desk lets stand what was reported; nobody does so for the seller's side or the writer's when it is hers, or about what she reported herself. */
export async function keepReported(
  work: Work,
  { kind, id }: { kind: ReportedKind; id: string },
): Promise<Result<null, KeepReportedError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  if (!isId(id)) return refuse('voices.error.notFound')
  const sides = await readReportedSides(work, kind, id)
  if (!sides) return refuse('voices.error.notFound')
  const own = refuseBothSides('reviewProduct', work, sides)
  if (own) return own
  if ((await closeReports(work, kind, id, 'keep')) === 0) return refuse('voices.error.moved')
  await recordAudit(work, { subject: id, action: 'report.kept', details: {} })
  return ok(null)
}

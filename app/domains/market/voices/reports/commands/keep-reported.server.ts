import { recordAudit } from '~/domains/audit/index.server'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'
import { closeReports } from '../rows/close-reports.server'
import type { ReportKind } from '../schema'

export type KeepReportedError =
  | 'admin.error.notAllowed'
  | 'voices.error.notFound'
  | 'voices.error.moved'
  | 'sides.error.reviewProduct'

/** The desk lets stand what was reported; nobody does so for her own side, or about what she reported herself. */
export async function keepReported(
  work: Work,
  { kind, id }: { kind: ReportKind; id: string },
): Promise<Result<null, KeepReportedError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  if (!isId(id)) return refuse('voices.error.notFound')
  const sellerId = await readSeller(work, kind, id)
  if (!sellerId) return refuse('voices.error.notFound')
  const own = refuseBothSides('reviewProduct', work, await getSellerFamily(work, sellerId))
  if (own) return own
  if ((await closeReports(work, kind, id, 'keep')) === 0) return refuse('voices.error.moved')
  await recordAudit(work, { subject: id, action: 'report.kept', details: {} })
  return ok(null)
}

async function readSeller(work: Work, kind: ReportKind, id: string): Promise<string | null> {
  const of = { where: { id }, select: { sellerId: true } } as const
  return work.asSystem(async () => {
    if (kind === 'seller')
      return (await work.tx.seller.findUnique({ where: { id }, select: { id: true } }))?.id ?? null
    if (kind === 'product') return (await work.tx.product.findUnique(of))?.sellerId ?? null
    if (kind === 'review') return (await work.tx.productReview.findUnique(of))?.sellerId ?? null
    return (await work.tx.productQuestion.findUnique(of))?.sellerId ?? null
  })
}

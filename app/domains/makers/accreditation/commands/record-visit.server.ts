import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ReviewMakerError, refuseUnlessOpen } from '../rows/refuse-unless-open.server'
import type { VisitInput } from '../schema'

/** What was found at the workshop, by whom and when. */
export async function recordVisit(
  work: Work,
  { accreditationId, ...visit }: VisitInput & { accreditationId: string },
): Promise<Result<null, ReviewMakerError>> {
  const open = await refuseUnlessOpen(work, accreditationId)
  if (!open.ok) return open
  await work.asSystem(() =>
    work.tx.accreditationVisit.create({
      data: {
        ...{ id: newId(), accreditationId, ...visit },
        ...{ recordedById: open.value.byId, recordedAt: work.now() },
      },
    }),
  )
  await recordAudit(work, { subject: accreditationId, action: 'accreditation.visited' })
  return ok(null)
}

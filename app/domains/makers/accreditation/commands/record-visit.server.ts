import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type ReviewMakerError, refuseUnlessOpen } from '../rows/refuse-unless-open.server'
import type { VisitInput } from '../schema'

/** What was found at the workshop, by whom and when: between the day on which it asked and today. */
export async function recordVisit(
  work: Work,
  { accreditationId, ...visit }: VisitInput & { accreditationId: string },
): Promise<Result<null, ReviewMakerError | 'accreditation.error.visitOutside'>> {
  const open = await refuseUnlessOpen(work, accreditationId)
  if (!open.ok) return open
  const today = dayOf(work.now())
  const sentOn = dayOf(open.value.submittedAt ?? work.now())
  if (visit.visitedOn < sentOn || visit.visitedOn > today)
    return refuse('accreditation.error.visitOutside', { fromOn: isoDay(sentOn), untilOn: isoDay(today) })
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

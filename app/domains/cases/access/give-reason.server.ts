import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { hasCaseRole } from '../policy'
import { type AccessReason, reasonsOf } from './rules'

export type GiveReasonError = 'applications.error.notYours' | 'applications.error.reasonMissing'

/** Says why she opens a case that is not hers; it holds for today. The person reads it, and said twice it is one. */
export async function giveReason(
  work: Work,
  { caseId, reasonCode }: { caseId: string; reasonCode: AccessReason },
): Promise<Result<null, GiveReasonError>> {
  const { personId } = work
  if (!personId || !hasCaseRole(work)) return refuse('applications.error.notYours')
  if (!reasonsOf(work).includes(reasonCode)) return refuse('applications.error.reasonMissing')
  const row = await work.tx.case.findUnique({ where: { id: caseId }, select: { applicantId: true } })
  if (!row) return refuse('applications.error.notYours')

  const { count } = await work.tx.caseAccess.createMany({
    data: [{ id: newId(), caseId, personId, reasonCode, givenAt: work.now(), validOn: dayOf(work.now()) }],
    skipDuplicates: true,
  })
  if (count > 0) {
    await recordAudit(work, {
      subject: caseId,
      action: 'application.openingReasoned',
      details: { accessReason: reasonCode, organisationId: work.organisationId },
    })
  }
  return ok(null)
}

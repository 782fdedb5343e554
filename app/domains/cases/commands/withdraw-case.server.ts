import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { closeTasks } from '../desk/rows/write-tasks.server'
import { nextCaseStatus } from '../lifecycle'
import { refuseChanged } from '../rows/describe-change.server'
import { lockOwnCase } from '../rows/lock-case.server'
import { tellApplicant, tellStaff } from '../rows/tell.server'
import { writeCaseEvent } from '../rows/write-event.server'
import type { WithdrawInput } from '../schema'

export type WithdrawError =
  | 'applications.error.notFound'
  | 'applications.error.notWithdrawable'
  | 'applications.error.changed'

/** The citizen takes her application back while its case is open. What was sent stays on record. */
export async function withdrawCase(
  work: Work,
  { caseId, version, reasonCode }: WithdrawInput & { caseId: string },
): Promise<Result<null, WithdrawError>> {
  const one = await lockOwnCase(work, caseId)
  if (!one) return refuse('applications.error.notFound')
  const status = nextCaseStatus(one.status, 'withdraw')
  if (!status) return refuse('applications.error.notWithdrawable')
  if (one.version !== version) return refuseChanged(work, caseId)

  const type = 'application.withdrawn'
  await work.asSystem(async () => {
    await work.tx.case.update({
      where: { id: caseId },
      data: { status, version: { increment: 1 }, updatedAt: work.now() },
    })
    await writeCaseEvent(work, { caseId, type, reasonCode })
  })
  await closeTasks(work, caseId, 'dropped')
  await recordAudit(work, { subject: caseId, action: type, details: { reasonCode } })
  const { number, assigneeId: personId } = one
  await tellApplicant(work, one, {
    what: 'withdrawn',
    template: 'notifications.applicationWithdrawn',
    variables: { number },
  })
  if (personId) {
    await tellStaff(work, {
      key: `application:${caseId}:withdrawn-staff`,
      personId,
      template: 'notifications.caseWithdrawn',
      variables: { number },
      caseId,
    })
  }
  return ok(null)
}

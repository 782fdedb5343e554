import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/** Ends a wait whose programme is over, and tells the person. False when it is not due, or was closed meanwhile. */
export async function endWait(work: Work, entitlementId: string): Promise<boolean> {
  await work.tx
    .$executeRaw`select 1 from budget_wait where entitlement_id = ${entitlementId}::uuid for update`
  const wait = await work.tx.budgetWait.findUnique({
    where: { entitlementId },
    include: { entitlement: { select: { applicationId: true } } },
  })
  const isOver = wait?.programmeEndsOn && wait.programmeEndsOn < dayOf(work.now())
  if (wait?.status !== 'waiting' || !isOver) return false
  await work.tx.budgetWait.update({
    where: { entitlementId },
    data: { status: 'ended', closedAt: work.now() },
  })
  const { applicationId } = wait.entitlement
  await recordAudit(work, {
    subject: applicationId,
    action: 'application.waitEnded',
  })
  const { number } = await work.tx.case.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true },
  })
  await notify(work, {
    key: `wait:${entitlementId}:ended`,
    personId: wait.personId,
    locale: null,
    template: 'notifications.budgetWaitEnded',
    variables: { number },
    path: `/applications/${applicationId}`,
  })
  return true
}

import { recordAudit } from '~/domains/audit/index.server'
import { whereStanding } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Appeal, Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openAppealStatuses } from '../../lifecycle'
import { markCase, readCaseKnownBy } from '../../rows/mark-case.server'
import { readCitizenSide } from '../../rows/move-case.server'
import { tellStaff } from '../../rows/tell.server'
import { chooseReviewingCentre } from '../rows/choose-reviewing-centre.server'

/**
 * Open appeals of a centre that has closed go where they would go if they were filed now; one that a head had in hand goes
 * to a head there, who is told. One that nobody is left to look at stays. Answers how many did.
 */
export async function handOnAppeals(work: Work, fromCode: string): Promise<number> {
  return work.asSystem(async () => {
    let left = 0
    const appeals = await work.tx.appeal.findMany({
      where: { centreCode: fromCode, status: { in: [...openAppealStatuses] } },
      include: { case: true, decision: { select: { decidedById: true } } },
    })
    for (const { case: one, decision, ...appeal } of appeals) {
      const centreCode = await chooseReviewingCentre(work, one, decision.decidedById)
      const reviewerId = centreCode && (await findReviewer(work, { one, appeal, centreCode }))
      if (!centreCode || !reviewerId || centreCode === fromCode) left += 1
      else await moveAppeal(work, { appeal, one, centreCode, reviewerId: appeal.reviewerId && reviewerId })
    }
    return left
  })
}

/** A head of a centre who had no part in the case; null when there is none. */
async function findReviewer(
  work: Work,
  { one, appeal, centreCode }: { one: Case; appeal: Appeal; centreCode: string },
): Promise<string | null> {
  const barred = [...(await readCitizenSide(work, one)), ...appeal.excludedIds]
  const head = await work.tx.roleGrant.findFirst({
    where: {
      ...{ role: 'inson_head', organisationId: centreCode, personId: { notIn: barred } },
      ...whereStanding(work.now()),
    },
    orderBy: { id: 'asc' },
    select: { personId: true },
  })
  return head?.personId ?? null
}

async function moveAppeal(
  work: Work,
  moved: { appeal: Appeal; one: Case; centreCode: string; reviewerId: string | null },
): Promise<void> {
  const { appeal, one, centreCode, reviewerId } = moved
  await work.tx.appeal.update({ where: { id: appeal.id }, data: { centreCode, reviewerId } })
  await work.tx.caseTask.updateMany({
    where: { caseId: one.id, status: 'open', kind: 'appeal' },
    data: { assigneeId: reviewerId },
  })
  await markCase(work, one, { ...(await readCaseKnownBy(work, one)), centreCode })
  const details = { fromCentre: appeal.centreCode, toCentre: centreCode }
  await recordAudit(work, { subject: one.id, action: 'application.appealHandedOn', details })
  const dueOn = isoDay(appeal.dueOn)
  await tellStaff(work, {
    ...{ key: `appeal:${appeal.id}:movedTo-${centreCode}`, caseId: one.id },
    ...(reviewerId
      ? { personId: reviewerId }
      : { personId: null, roleHolders: { role: 'inson_head', organisationId: centreCode } }),
    ...{ template: 'notifications.appealReceived', variables: { number: one.number, dueOn } },
  })
}

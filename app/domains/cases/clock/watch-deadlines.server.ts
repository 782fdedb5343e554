import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { type DueAppeal, listDueAppeals } from '../queries/list-due-appeals.server'
import { type DueCase, listDueCases } from '../queries/list-due-cases.server'
import { tellStaff } from '../rows/tell.server'

/**
 * Tells whoever works on a case, and the heads of the centre, that its day is near, and that it has passed. Each once a
 * case and day. The same of an appeal, where it is answered.
 */
export async function watchDeadlines(context: Context): Promise<void> {
  const due = await transaction(context, (work) => listDueCases(work, context.now()))
  for (const one of due) await perform(context, tell, one)
  const appeals = await transaction(context, (work) => listDueAppeals(work, context.now()))
  for (const one of appeals) await perform(context, tellOfAppeal, one)
}

/** Who answers it, and the other heads of the centre that it went to: silence decides nothing, so somebody has to. */
async function tellOfAppeal(work: Work, { id, caseId, number, ...due }: DueAppeal): Promise<void> {
  const dueOn = due.dueOn.toISOString().slice(0, 10)
  const notice = {
    key: `application:${caseId}:appeal-${id}-${due.isOverdue ? 'overdue' : 'dueSoon'}-${dueOn}`,
    template: due.isOverdue ? 'notifications.appealOverdue' : 'notifications.appealDueSoon',
    variables: { number, dueOn },
    caseId,
  } as const
  const { reviewerId, centreCode: organisationId } = due
  if (reviewerId) await tellStaff(work, { ...notice, personId: reviewerId })
  const except = reviewerId ? [reviewerId] : []
  const roleHolders = { role: 'inson_head', organisationId, except } as const
  await tellStaff(work, { ...notice, personId: null, roleHolders })
}

async function tell(work: Work, { id, number, centreCode, assigneeId, ...due }: DueCase): Promise<void> {
  const dueOn = due.dueOn.toISOString().slice(0, 10)
  const notice = {
    key: `application:${id}:${due.isOverdue ? 'overdue' : 'dueSoon'}-${dueOn}`,
    template: due.isOverdue ? 'notifications.caseOverdue' : 'notifications.caseDueSoon',
    variables: { number, dueOn },
    caseId: id,
  } as const
  if (assigneeId) await tellStaff(work, { ...notice, personId: assigneeId })
  const except = assigneeId ? [assigneeId] : []
  const roleHolders = { role: 'inson_head', organisationId: centreCode, except } as const
  await tellStaff(work, { ...notice, personId: null, roleHolders })
}

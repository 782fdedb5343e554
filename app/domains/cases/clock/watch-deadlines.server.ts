import type { Context } from '~/domains/identity/context'
import { isoDay } from '~/lib/figures/iso-day'
import { transaction } from '~/platform/db.server'
import { performEach } from '~/platform/perform.server'
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
  const appeals = await transaction(context, (work) => listDueAppeals(work, context.now()))
  await performEach(context, (work, { act }) => act(work), [
    ...due.map((one) => ({ id: one.id, act: (work: Work) => tell(work, one) })),
    ...appeals.map((one) => ({ id: one.id, act: (work: Work) => tellOfAppeal(work, one) })),
  ])
}

/** Who answers it, and the other heads of the centre that it went to: silence decides nothing, so somebody has to. */
function tellOfAppeal(work: Work, { id, reviewerId, ...appeal }: DueAppeal): Promise<void> {
  const [overdue, soon] = ['notifications.appealOverdue', 'notifications.appealDueSoon'] as const
  return tellOf(work, appeal, {
    ...{ personId: reviewerId, of: `appeal-${id}-`, template: appeal.isOverdue ? overdue : soon },
  })
}

function tell(work: Work, { id: caseId, assigneeId, ...one }: DueCase): Promise<void> {
  const [overdue, soon] = ['notifications.caseOverdue', 'notifications.caseDueSoon'] as const
  return tellOf(
    work,
    { ...one, caseId },
    { personId: assigneeId, of: '', template: one.isOverdue ? overdue : soon },
  )
}

interface Telling {
  /** Whose it is; null while it is nobody's. */
  personId: string | null
  /** What of the case; empty for itself. */
  of: string
  template: `notifications.${'case' | 'appeal'}${'Overdue' | 'DueSoon'}`
}

async function tellOf(
  work: Work,
  { caseId, number, centreCode, ...due }: Omit<DueAppeal, 'id' | 'reviewerId'>,
  { personId, of, template }: Telling,
): Promise<void> {
  const dueOn = isoDay(due.dueOn)
  const key = `application:${caseId}:${of}${due.isOverdue ? 'overdue' : 'dueSoon'}-${dueOn}`
  const notice = { key, template, variables: { number, dueOn }, caseId }
  if (personId) await tellStaff(work, { ...notice, personId })
  const except = personId ? [personId] : []
  const roleHolders = { role: 'inson_head', organisationId: centreCode, except } as const
  await tellStaff(work, { ...notice, personId: null, roleHolders })
}

import { type DueCase, listDueCasesIn } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { type Tx, transaction } from '~/platform/db.server'
import { tellStaff } from './notices/tell-staff.server'

/**
 * Tells whoever works on a case that its day is near, and her and the heads of the centre that it has passed; where
 * nobody works on it, the heads. Each once a case and day.
 */
export async function watchDeadlines(context: Context): Promise<void> {
  const due = await transaction(context, (tx) => listDueCasesIn(tx, context.now()))
  for (const one of due) await transaction(context, (tx) => tell(tx, context, one))
}

async function tell(tx: Tx, context: Context, { id, number, centreCode, assigneeId, ...due }: DueCase) {
  const dueOn = due.dueOn.toISOString().slice(0, 10)
  const notice = {
    key: `application:${id}:${due.isOverdue ? 'overdue' : 'dueSoon'}-${dueOn}`,
    template: due.isOverdue ? 'notifications.caseOverdue' : 'notifications.caseDueSoon',
    variables: { number, dueOn },
    caseId: id,
  } as const
  if (assigneeId) await tellStaff(tx, { ...notice, personId: assigneeId })
  if (!due.isOverdue && assigneeId) return
  const roleHolders = { role: 'inson_head', organisationId: centreCode } as const
  await tellStaff(tx, { ...notice, personId: null, roleHolders })
}

export const caseJobs = {
  'applications.watchDeadlines': watchDeadlines,
} satisfies JobHandlers<unknown>

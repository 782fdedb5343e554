import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { organisationRole } from './policy'

/** Tells the organisation, and the heads of the centre, of what was not answered in time; each once a task. */
export async function watchTasks(context: Context): Promise<void> {
  const overdue = await transaction(context, listOverdue)
  await performEach(context, tell, overdue)
}

type Overdue = Awaited<ReturnType<typeof listOverdue>>[number]

function listOverdue(work: Work) {
  return work.tx.careTask.findMany({
    where: { status: 'asked', dueOn: { lt: dayOf(work.now()) }, provision: { status: { not: 'ended' } } },
    orderBy: { dueOn: 'asc' },
    select: {
      ...{ id: true, organisationId: true, dueOn: true },
      provision: { select: { number: true, caseId: true, case: { select: { centreCode: true } } } },
    },
  })
}

async function tell(work: Work, { id, organisationId, dueOn, provision }: Overdue): Promise<void> {
  const { number, caseId } = provision
  const said = {
    personId: null,
    template: 'notifications.taskOverdue',
    locale: null,
    channels: ['portal'],
    variables: { number: number ?? '', dueOn: isoDay(dueOn) },
  } as const
  await notify(work, {
    ...{ ...said, key: `provision:${id}:overdue:organisation`, path: `/organisation/tasks/${id}` },
    roleHolders: { role: organisationRole, organisationId },
  })
  await notify(work, {
    ...{ ...said, key: `provision:${id}:overdue:centre`, path: `/staff/cases/${caseId}` },
    roleHolders: { role: 'inson_head', organisationId: provision.case.centreCode },
  })
}

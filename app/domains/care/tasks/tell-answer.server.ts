import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import type { LockedTask } from './lock-task.server'

/** Tells the person and who granted it that there is an answer. Of a protected case nothing leaves the portal. */
export async function tellAnswer(
  work: Work,
  { id, version, provision }: LockedTask,
  { toPerson }: { toPerson: boolean },
): Promise<void> {
  const { personId, number, caseId, grantedById } = provision
  const said = {
    template: 'notifications.taskAnswered',
    variables: { number: number ?? '' },
    locale: null,
  } as const
  const key = `provision:${id}:answered-${version}`
  if (personId && toPerson)
    await notify(work, {
      ...{ ...said, key, personId, path: `/applications/${caseId}` },
      ...(provision.case.isProtected && { channels: ['portal'] }),
    })
  await notify(work, {
    ...{ ...said, key: `${key}:staff`, personId: grantedById, path: `/staff/cases/${caseId}` },
    channels: ['portal'],
  })
}

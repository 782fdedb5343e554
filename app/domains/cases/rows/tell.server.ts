import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Tells staff of a centre about a case, in the portal alone: they work there, and the phone is their own. */
export function tellStaff<T extends Template>(
  work: Work,
  {
    caseId,
    ...notice
  }: Pick<NotifyInput<T>, 'key' | 'personId' | 'roleHolders' | 'template' | 'variables'> & {
    caseId: string
  },
): Promise<number> {
  return notify<T>(work, {
    ...notice,
    locale: null,
    path: `/staff/cases/${caseId}`,
    channels: ['portal'],
  })
}

/** Whoever had a case that a colleague has now is told so: what was begun is not gone without a word. */
export async function tellEarlier(
  work: Work,
  { id, number, version, assigneeId }: Pick<Case, 'id' | 'number' | 'version' | 'assigneeId'>,
  now: string | null,
): Promise<void> {
  if (!assigneeId || assigneeId === now || assigneeId === work.personId) return
  await tellStaff(work, {
    key: `application:${id}:moved-${version}`,
    personId: assigneeId,
    template: 'notifications.caseMoved',
    variables: { number },
    caseId: id,
  })
}

/**
 * Tells whoever applied what became of it; nobody where nobody applied. Of a protected case nothing leaves the portal:
 * others may read her phone and mailbox.
 */
export async function tellApplicant<T extends Template>(
  work: Work,
  { id, applicantId, isProtected }: Pick<Case, 'id' | 'applicantId' | 'isProtected'>,
  notice: Pick<NotifyInput<T>, 'template' | 'variables'> & {
    /** Names the notice among those of the case. */
    what: string
    locale?: string | null
  },
): Promise<void> {
  if (!applicantId) return
  const { what, locale = null, ...said } = notice
  await notify<T>(work, {
    ...said,
    key: `application:${id}:${what}`,
    personId: applicantId,
    locale,
    path: `/applications/${id}`,
    ...(isProtected && { channels: ['portal'] }),
  })
}

/** Names the notice of a decision: each one of a case is told. */
export function nameDecision(outcome: 'approved' | 'refused', number: number): string {
  return number === 1 ? outcome : `${outcome}-${number}`
}

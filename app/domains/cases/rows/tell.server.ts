import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readDeputy } from '../access/read-deputy.server'

type StaffNotice<T extends Template> = Pick<
  NotifyInput<T>,
  'key' | 'personId' | 'roleHolders' | 'template' | 'variables'
> & { caseId: string }

/**
 * Tells staff of a centre about a case, in the portal alone: they work there, and the phone is their own. Of whom one is
 * told that is away, who stands in for her is told, too; not of a protected case, which she does not see.
 */
export async function tellStaff<T extends Template>(work: Work, notice: StaffNotice<T>): Promise<number> {
  const told = await tellHere<T>(work, notice)
  const { personId, caseId } = notice
  if (!personId) return told
  const one = await work.asSystem(() =>
    work.tx.case.findUnique({ where: { id: caseId }, select: { centreCode: true, isProtected: true } }),
  )
  if (!one || one.isProtected) return told
  const deputyId = await readDeputy(work, { personId, centreCode: one.centreCode })
  if (!deputyId || deputyId === work.personId) return told
  return told + (await tellHere<T>(work, { ...notice, personId: deputyId }))
}

function tellHere<T extends Template>(work: Work, { caseId, ...notice }: StaffNotice<T>): Promise<number> {
  return notify<T>(work, { ...notice, locale: null, path: `/staff/cases/${caseId}`, channels: ['portal'] })
}

/** Whoever had a case that a colleague has now is told so: what was begun is not gone without a word. */
export async function tellEarlier(
  work: Work,
  { id, number, version, assigneeId }: Pick<Case, 'id' | 'number' | 'version' | 'assigneeId'>,
  now: string | null,
): Promise<void> {
  if (!assigneeId || assigneeId === now || assigneeId === work.personId) return
  await tellHere(work, {
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

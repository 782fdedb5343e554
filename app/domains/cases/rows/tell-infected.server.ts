import type { Work } from '~/platform/work.server'
import { isOpen } from '../lifecycle'
import { tellStaff } from './tell.server'

/**
 * Who has the case in hand, or else the heads, ask for another paper in place of one that held a virus. Of one that staff
 * could open (`wasSeen`) both learn, however the case stands: a computer of theirs may have caught it.
 */
export async function tellInfected(
  work: Work,
  { caseId, documentId, wasSeen }: { caseId: string; documentId: string; wasSeen: boolean },
): Promise<void> {
  const one = await work.tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { number: true, status: true, assigneeId: true, centreCode: true },
  })
  // During a correction the paper was not sent yet: it is hers alone.
  if (!wasSeen && (!isOpen(one.status) || one.status === 'correction_requested')) return
  const key = `application:${caseId}:infected-${documentId}:staff`
  const template = wasSeen ? 'notifications.caseOldPaperRemoved' : 'notifications.casePaperRemoved'
  const variables = { number: one.number }
  const notice = { key, template, variables, caseId } as const
  if (one.assigneeId) {
    await tellStaff(work, { ...notice, personId: one.assigneeId })
    if (!wasSeen) return
  }
  const except = one.assigneeId ? [one.assigneeId] : []
  const roleHolders = { role: 'inson_head', organisationId: one.centreCode, except } as const
  await tellStaff(work, { ...notice, personId: null, roleHolders })
}

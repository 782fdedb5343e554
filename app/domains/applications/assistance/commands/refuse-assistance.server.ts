import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextAssistanceStatus } from '../lifecycle'
import { noteAssistance } from '../rows/note-assistance.server'

export type ObjectError = 'applications.error.notFound' | 'assistance.error.ended'

/** The person says no after all to help with this application, or voucher: the clerk sees nothing more of it at once. */
export async function refuseAssistance(work: Work, subjectId: string): Promise<Result<null, ObjectError>> {
  const { personId } = work
  if (!isId(subjectId) || !personId) return refuse('applications.error.notFound')
  await work.asSystem(
    () => work.tx.$queryRaw`select 1 from assistance
      where (application_id = ${subjectId}::uuid or voucher_id = ${subjectId}::uuid) and person_id = ${personId}::uuid for update`,
  )
  const all = await work.tx.assistance.findMany({
    where: { OR: [{ applicationId: subjectId }, { voucherId: subjectId }], personId },
  })
  if (all.length === 0) return refuse('applications.error.notFound')
  const open = all.find(({ status }) => nextAssistanceStatus(status, 'object'))
  const status = open && nextAssistanceStatus(open.status, 'object')
  if (!status) return refuse('assistance.error.ended')
  await work.asSystem(() =>
    work.tx.assistance.update({
      where: { id: open.id },
      data: { status, endedAt: work.now(), endedById: personId },
    }),
  )
  await noteAssistance(work, 'person.assistanceEnded', open)
  return ok(null)
}

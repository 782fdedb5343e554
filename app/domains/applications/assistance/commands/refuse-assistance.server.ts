import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextAssistanceStatus } from '../lifecycle'
import { noteAssistance } from '../rows/note-assistance.server'

export type ObjectError = 'applications.error.notFound' | 'assistance.error.ended'

/** The person for whom it is filled in says no after all: the clerk sees nothing more of it at once. */
export async function refuseAssistance(
  work: Work,
  applicationId: string,
): Promise<Result<null, ObjectError>> {
  const { personId } = work
  if (!isId(applicationId) || !personId) return refuse('applications.error.notFound')
  await work.asSystem(
    () => work.tx.$queryRaw`select 1 from assistance
      where application_id = ${applicationId}::uuid and person_id = ${personId}::uuid for update`,
  )
  const all = await work.tx.assistance.findMany({ where: { applicationId, personId } })
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

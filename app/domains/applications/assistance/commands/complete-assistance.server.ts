import type { Work } from '~/platform/work.server'
import { type NotedAssistance, noteAssistance } from '../rows/note-assistance.server'

/** The application was sent: whoever filled it in for the applicant sees it no more. Nothing where she sent it herself. */
export async function completeAssistance(work: Work, applicationId: string): Promise<void> {
  // Nearly every application is sent without, so nothing is looked up before.
  const [ended] = await work.asSystem(
    () => work.tx.$queryRaw<NotedAssistance[]>`
      update assistance set status = 'sent', ended_at = ${work.now()}, ended_by_id = ${work.personId}::uuid
      where application_id = ${applicationId}::uuid and status = 'in_force'
      returning id, person_id as "personId", way::text as way, consent::text as consent,
        application_id as "applicationId", voucher_id as "voucherId"`,
  )
  if (ended) await noteAssistance(work, 'person.assistanceEnded', ended)
}

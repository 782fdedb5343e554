import type { Work } from '~/platform/work.server'
import { noteAssistance } from '../rows/note-assistance.server'

/** The application was sent: whoever filled it in for the applicant sees it no more. Nothing where she sent it herself. */
export async function completeAssistance(work: Work, applicationId: string): Promise<void> {
  // Nearly every application is sent without, so nothing is looked up before.
  const [ended] = await work.asSystem(() =>
    work.tx.assistance.updateManyAndReturn({
      where: { applicationId, status: 'in_force' },
      data: { status: 'sent', endedAt: work.now(), endedById: work.personId },
    }),
  )
  if (ended) await noteAssistance(work, 'person.assistanceEnded', ended)
}

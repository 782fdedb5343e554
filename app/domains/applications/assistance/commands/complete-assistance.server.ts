import type { Work } from '~/platform/work.server'
import { noteAssistance } from '../rows/note-assistance.server'

/** The application was sent: whoever filled it in for the applicant sees it no more. Nothing where she sent it herself. */
export async function completeAssistance(work: Work, applicationId: string): Promise<void> {
  const open = await work.tx.assistance.findFirst({ where: { applicationId, status: 'in_force' } })
  if (!open) return
  await work.asSystem(() =>
    work.tx.assistance.update({
      where: { id: open.id },
      data: { status: 'sent', endedAt: work.now(), endedById: work.personId },
    }),
  )
  await noteAssistance(work, 'person.assistanceEnded', open)
}

import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextAssistanceStatus } from '../lifecycle'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'
import { noteAssistance } from '../rows/note-assistance.server'

/** The clerk is done, or the person has changed her mind: from now on the draft is the person's alone again. */
export async function closeAssistance(work: Work): Promise<Result<null, 'assistance.error.ended'>> {
  const open = (await lockOwnAssistance(work, 'in_force')) ?? (await lockOwnAssistance(work, 'asked'))
  const status = open && nextAssistanceStatus(open.status, 'close')
  if (!status) return refuse('assistance.error.ended')
  await work.asSystem(() =>
    work.tx.assistance.update({
      where: { id: open.id },
      data: { status, endedAt: work.now(), endedById: work.personId },
    }),
  )
  await noteAssistance(work, 'person.assistanceEnded', open)
  return ok(null)
}

import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { maySee } from '../../policy'
import { lockCase } from '../../rows/lock-case.server'
import { refuseOwnCase } from '../../rows/move-case.server'
import type { NoteInput } from '../../schema'
import { sealNote } from '../../sealed.server'

/** Somebody of the centre writes down what colleagues should know; the audit says that, and not what. */
export async function recordNote(
  work: Work,
  { caseId, note }: NoteInput & { caseId: string },
): Promise<
  Result<null, 'applications.error.notFound' | 'applications.error.notYours' | 'sides.error.workOnCase'>
> {
  const one = await lockCase(work, caseId)
  if (!one || !work.personId) return refuse('applications.error.notFound')
  const own = await refuseOwnCase(work, one)
  if (own) return own
  if (!maySee(work, one)) return refuse('applications.error.notYours')

  const id = newId()
  await work.tx.caseNote.create({
    data: { id, caseId, authorId: work.personId, textCipher: sealNote(note, id), at: work.now() },
  })
  await recordAudit(work, { subject: caseId, action: 'application.noteRecorded' })
  return ok(null)
}

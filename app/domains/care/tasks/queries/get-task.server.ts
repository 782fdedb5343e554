import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { openTaskAnswer, openTaskNote, openTerms } from '../../sealed.server'

/** What was asked of an organisation, with what the specialist wrote and the answer; null when the caller may not see it. */
export async function getTask(work: Work, { id, organisationId }: { id: string; organisationId: string }) {
  if (!isId(id)) return null
  const task = await work.tx.careTask.findFirst({ where: { id, organisationId } })
  if (!task) return null
  const { answerCipher, noteCipher, ...rest } = task
  const note =
    task.sequence > 1 ? openTaskNote(noteCipher, id) : await readGrantedNote(work, task.provisionId)
  return { ...rest, note, answer: openTaskAnswer(answerCipher, id) }
}

/** Of what was granted the organisation reads the words that are for it. */
async function readGrantedNote(work: Work, id: string): Promise<string | null> {
  const granted = await work.asSystem(() =>
    work.tx.provision.findUnique({ where: { id }, select: { termsCipher: true } }),
  )
  return openTerms(granted?.termsCipher ?? null, id).note ?? null
}

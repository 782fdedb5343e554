import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { openTaskAnswer, openTerms } from '../../sealed.server'

/** What was asked of an organisation, with what the specialist wrote and the answer; null when the caller may not see it. */
export async function getTask(work: Work, { id, organisationId }: { id: string; organisationId: string }) {
  if (!isId(id)) return null
  const task = await work.tx.careTask.findFirst({ where: { id, organisationId } })
  if (!task) return null
  const { answerCipher, ...rest } = task
  // Of what was granted the organisation reads the words that are for it.
  const granted = await work.asSystem(() =>
    work.tx.provision.findUnique({ where: { id }, select: { termsCipher: true } }),
  )
  const { note = null } = openTerms(granted?.termsCipher ?? null, id)
  return { ...rest, note, answer: openTaskAnswer(answerCipher, id) }
}

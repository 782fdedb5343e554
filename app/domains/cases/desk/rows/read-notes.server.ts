import type { Work } from '~/platform/work.server'
import { openNote } from '../../sealed.server'

export interface CaseNote {
  id: string
  authorId: string
  text: string
  at: Date
}

/** What staff wrote down for each other, the last one first. The database shows it to nobody else. */
export async function readNotes(work: Work, caseId: string): Promise<CaseNote[]> {
  const rows = await work.tx.caseNote.findMany({
    where: { caseId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return rows.map(({ id, authorId, textCipher, at }) => ({
    id,
    authorId,
    text: openNote(textCipher, id),
    at,
  }))
}

import type { Work } from '~/platform/work.server'
import { openEventText } from '../sealed.server'

export interface CaseEvent {
  id: string
  type: string
  actorRole: string
  /** Null for the system itself. */
  actorId: string | null
  /** Code of the reason; a correction's holds its steps. Null where none is asked. */
  reasonCode: string | null
  text: string | null
  at: Date
}

/** What happened, the first thing first. */
export async function readEvents(work: Work, caseId: string): Promise<CaseEvent[]> {
  const rows = await work.tx.applicationEvent.findMany({
    where: { caseId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ textCipher, caseId: _, ...row }) => ({
    ...row,
    text: openEventText(textCipher, row.id),
  }))
}

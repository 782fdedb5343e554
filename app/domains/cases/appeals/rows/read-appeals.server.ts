import type { Appeal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openAppealAnswer, openAppealText } from '../../sealed.server'

export interface CaseAppeal extends Omit<Appeal, 'textCipher' | 'answerCipher'> {
  text: string
  /** The reasons of the answer; null until there is one. */
  answer: string | null
}

/** The appeals of a case, the first one first. */
export async function readAppeals(work: Work, caseId: string): Promise<CaseAppeal[]> {
  const rows = await work.tx.appeal.findMany({
    where: { caseId },
    orderBy: [{ filedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ textCipher, answerCipher, ...row }) => ({
    ...row,
    text: openAppealText(textCipher, row.id),
    answer: openAppealAnswer(answerCipher, row.id),
  }))
}

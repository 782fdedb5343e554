import type { Work } from '~/platform/work.server'
import { openDecisionText } from '../sealed.server'

export interface CaseDecision {
  id: string
  outcome: string
  reasonCode: string
  text: string | null
  decidedById: string
  decidedAt: Date
  /** Last day to appeal. */
  appealUntil: Date
  /** True where it is kept by which rules it was judged. */
  hasReceipt: boolean
  /** True where what it gave stands with the case. */
  isProvided: boolean
  /** False where an appeal set aside the one after it. */
  isLast: boolean
  /** True where it changed, suspended, resumed or ended what one before it gave. */
  isLater: boolean
}

/** The decision in force: the last one that no appeal set aside; null while there is none. */
export async function readDecision(work: Work, caseId: string): Promise<CaseDecision | null> {
  const row = await work.tx.decision.findFirst({
    where: { caseId, NOT: { appeals: { some: { ground: 'later', status: 'returned' } } } },
    orderBy: { number: 'desc' },
    omit: { receiptCipher: true },
    include: { provisionChange: { select: { id: true } }, supersededBy: { select: { id: true } } },
  })
  if (!row) return null
  const { id, outcome, reasonCode, decidedById, decidedAt, appealUntil } = row
  return {
    ...{ id, outcome, reasonCode, text: openDecisionText(row.textCipher, row.id) },
    ...{ decidedById, decidedAt, appealUntil },
    isProvided: (await work.tx.provision.count({ where: { caseId } })) > 0,
    isLast: row.supersededBy === null,
    isLater: row.provisionChange !== null,
    hasReceipt: (await work.tx.decision.count({ where: { caseId, receiptCipher: { not: null } } })) > 0,
  }
}

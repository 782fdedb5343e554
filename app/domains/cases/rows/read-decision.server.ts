import type { Work } from '~/platform/work.server'
import { openDecisionText } from '../sealed.server'

export interface CaseDecision {
  id: string
  outcome: string
  reasonCode: string
  text: string | null
  decidedAt: Date
  /** Last day to appeal. */
  appealUntil: Date
  /** True where it is kept by which rules it was judged. */
  hasReceipt: boolean
}

/** The decision in force, which is the last one; null while there is none. */
export async function readDecision(work: Work, caseId: string): Promise<CaseDecision | null> {
  const row = await work.tx.decision.findFirst({
    where: { caseId },
    orderBy: { number: 'desc' },
    omit: { receiptCipher: true },
  })
  if (!row) return null
  const { id, outcome, reasonCode, decidedAt, appealUntil } = row
  return {
    ...{ id, outcome, reasonCode, text: openDecisionText(row.textCipher, row.id), decidedAt, appealUntil },
    hasReceipt: (await work.tx.decision.count({ where: { caseId, receiptCipher: { not: null } } })) > 0,
  }
}

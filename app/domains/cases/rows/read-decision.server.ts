import type { Work } from '~/platform/work.server'
import { openDecisionText } from '../sealed.server'

export interface CaseDecision {
  outcome: string
  reasonCode: string
  text: string | null
  decidedAt: Date
  /** Last day to appeal. */
  appealUntil: Date
}

/** The decision in force, which is the last one; null while there is none. */
export async function readDecision(work: Work, caseId: string): Promise<CaseDecision | null> {
  const row = await work.tx.decision.findFirst({ where: { caseId }, orderBy: { number: 'desc' } })
  if (!row) return null
  const { outcome, reasonCode, decidedAt, appealUntil } = row
  return { outcome, reasonCode, text: openDecisionText(row.textCipher, row.id), decidedAt, appealUntil }
}

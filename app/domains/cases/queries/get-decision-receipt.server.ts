import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { DecisionEvidence } from '~/platform/prisma/enums'
import { type DecisionReceipt, openDecisionText, openReceipt } from '../sealed.server'

export interface ReadReceipt extends DecisionReceipt {
  /** Of the decision. */
  id: string
  outcome: string
  reasonCode: string
  /** Null when the reason says all. */
  text: string | null
  /** Null for a refusal. */
  evidence: DecisionEvidence | null
  decidedAt: Date
  appealUntil: Date
}

/**
 * By what the last decision that was judged by rules was judged; null while there is none, or where that was not kept.
 * The caller has seen to it that the case may be read: policies show decisions to whoever sees their case.
 */
export async function getDecisionReceipt(context: Context, caseId: string): Promise<ReadReceipt | null> {
  if (!isId(caseId)) return null
  const row = await transaction(context, (work) =>
    work.tx.decision.findFirst({
      where: { caseId, receiptCipher: { not: null } },
      orderBy: { number: 'desc' },
    }),
  )
  if (!row?.receiptCipher) return null
  const { id, outcome, reasonCode, evidence, decidedAt, appealUntil } = row
  return {
    ...openReceipt(row.receiptCipher, id),
    ...{ id, outcome, reasonCode, evidence, decidedAt, appealUntil },
    text: openDecisionText(row.textCipher, id),
  }
}

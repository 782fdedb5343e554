import type { ReadReceipt } from '~/domains/cases/index.server'
import { issueVerifiable } from '~/domains/documents/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { showVerification } from './verification.server'

interface Decided {
  number: string
  isProtected: boolean
  receipt: ReadReceipt
}

/** How anybody finds a decision's receipt genuine; null for a protected case, of which nothing leaves the portal. */
export async function issueDecisionCode(
  context: SignedInContext,
  { number, isProtected, receipt }: Decided,
): Promise<ReturnType<typeof showVerification> | null> {
  if (isProtected) return null
  const issuedOn = dayOf(receipt.decidedAt)
  const subject = { kind: 'decisionReceipt' as const, subjectId: receipt.id, number, issuedOn }
  return showVerification(context.locale, await perform(context, issueVerifiable, subject))
}

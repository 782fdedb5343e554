import type { ReadReceipt } from '~/domains/cases/index.server'
import { issueVerifiable } from '~/domains/documents/index.server'
import { type AnswerLine, wordsIn } from '~/domains/services/index.server'
import type { Definition } from '~/domains/services/schema'
import type { SignedInContext } from '~/http/guards.server'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { describeReceipt } from '~/views/cases/describe-receipt'
import { nameFacts } from '~/views/cases/name-facts.server'
import { nameReason } from '~/views/cases/name-reason'
import { showVerification } from './verification.server'

interface Decided {
  number: string
  isProtected: boolean
  definition: Definition
  /** Of what was sent. */
  lines: readonly AnswerLine[]
  /** Null where nobody is named. */
  beneficiary: { familyName: string; givenName: string } | null
}

/** A decision's receipt for `DecisionSheet`, the same for the person and for whoever works on the case. */
export async function showDecision(context: SignedInContext, decided: Decided, receipt: ReadReceipt) {
  const { locale } = context
  const { number, definition, lines, beneficiary } = decided
  const words = wordsIn(definition, locale)
  const person = beneficiary ? `${beneficiary.familyName} ${beneficiary.givenName}`.trim() : ''
  const names = await nameFacts(locale, context.now())
  return {
    number,
    service: words.name,
    reason: nameReason(getT(locale), words.reasons, receipt.reasonCode),
    receipt: describeReceipt(receipt, { definition, lines, person }, names, locale),
    verification: decided.isProtected ? null : await issueCode(context, number, receipt),
  }
}

/** How anybody finds it genuine; of a protected case nothing leaves the portal. */
async function issueCode(context: SignedInContext, number: string, receipt: ReadReceipt) {
  const issuedOn = dayOf(receipt.decidedAt)
  const subject = { kind: 'decisionReceipt' as const, subjectId: receipt.id, number, issuedOn }
  return showVerification(context.locale, await perform(context, issueVerifiable, subject))
}

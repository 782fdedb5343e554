import type { Outcome } from '~/domains/services/schema'
import type { OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'

/** What a specialist says beside the reason where an outcome asks for something. */
export function sayTerms(outcome: Outcome): OutcomeTerms {
  return outcome.kind === 'voucher' ? { programme: 'none', paperEndsOn: null } : {}
}

import type { OutcomePreview, OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'

/** What a specialist could say beside the reason, from what she is shown before she approves. */
export function sayTerms(preview: OutcomePreview): OutcomeTerms {
  return preview.kind === 'voucher' ? { programme: 'none', paperEndsOn: null } : {}
}

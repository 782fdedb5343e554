import type { Organisation } from '~/domains/reference/index.server'
import type { Outcome } from '~/domains/services/schema'
import type { OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'

/** What a specialist could say beside the reason; `organisations` are those that the person may be sent to. */
export function sayTerms(
  outcome: Outcome,
  organisations: readonly Organisation[],
  plan = 'Haftada ikki marta',
): OutcomeTerms {
  if (outcome.kind === 'voucher') return { programme: 'none', paperEndsOn: null }
  if (outcome.kind === 'assessment') return { result: outcome.results[0]?.code ?? '' }
  if (outcome.kind === 'plan')
    return { areas: Object.fromEntries(outcome.areas.map(({ code }) => [code, plan])) }
  if (outcome.kind === 'service-voucher') return { units: outcome.perMonth }
  if (outcome.kind === 'in-kind') return { items: outcome.items.map(({ code }) => code) }
  return organisations[0] ? { organisationId: organisations[0].id } : {}
}

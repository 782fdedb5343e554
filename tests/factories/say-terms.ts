import type { OutcomePreview, OutcomeTerms } from '~/workflows/cases/outcomes/outcomes.server'

/** What a specialist could say beside the reason, from what she is shown before she approves. */
export function sayTerms(preview: OutcomePreview): OutcomeTerms {
  if (preview.kind === 'voucher') return { programme: 'none', paperEndsOn: null }
  if (preview.kind === 'cash') return {}
  const { outcome, organisations } = preview
  if (outcome.kind === 'assessment') return { result: outcome.results[0]?.code ?? '' }
  if (outcome.kind === 'plan')
    return { areas: Object.fromEntries(outcome.areas.map(({ code }) => [code, 'Haftada ikki marta'])) }
  if (outcome.kind === 'service-voucher') return { units: outcome.perMonth }
  if (outcome.kind === 'in-kind') return { items: outcome.items.map(({ code }) => code) }
  return organisations[0] ? { organisationId: organisations[0].id } : {}
}

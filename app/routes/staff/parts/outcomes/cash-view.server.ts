import { isoDay } from '~/lib/figures/iso-day'
import type { CashPreview } from '~/workflows/cases/outcomes/outcomes.server'

/** What an approval with money would give, fit for JSON. */
export function viewCash({ monthlyTiyin, isExample, months, fromOn, untilOn }: CashPreview) {
  return {
    kind: 'cash' as const,
    isPossible: monthlyTiyin !== null,
    monthlyTiyin: monthlyTiyin?.toString() ?? null,
    isExample,
    months,
    fromOn: isoDay(fromOn),
    untilOn: isoDay(untilOn),
  }
}

import type { CashPreview } from '~/workflows/cases/outcomes/outcomes.server'

/** What an approval with money would give, fit for JSON. */
export function viewCash({ monthlyTiyin, isExample, months, fromOn, untilOn }: CashPreview) {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return {
    kind: 'cash' as const,
    isPossible: monthlyTiyin !== null,
    monthlyTiyin: monthlyTiyin?.toString() ?? null,
    isExample,
    months,
    fromOn: day(fromOn),
    untilOn: day(untilOn),
  }
}

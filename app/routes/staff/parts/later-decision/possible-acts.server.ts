import { provisionMoves } from '~/domains/care/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { DescribedProvision } from '~/views/care/describe-provision'

type Act = DescribedProvision['changes'][number]['act']

/** What a later decision can make of what was given, as it stands now. */
export function listPossibleActs({
  state,
  kind,
  untilOn,
}: Pick<DescribedProvision, 'state' | 'kind' | 'untilOn'>): Act[] {
  if (state === 'over') return []
  const change: Act[] = state !== 'ended' && (kind === 'cash' || untilOn) ? ['change'] : []
  return [...provisionMoves(state), ...change]
}

/** First days of the months of an award from which a decision may count: from a year back to a year ahead. */
export function listChangeMonths(
  { kind, fromOn, untilOn }: Pick<DescribedProvision, 'kind' | 'fromOn' | 'untilOn'>,
  today: Date,
): string[] {
  if (kind !== 'cash') return []
  return Array.from({ length: 25 }, (_, index) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 12 + index, 1))
    return isoDay(month)
  }).filter((month) => month >= fromOn && (!untilOn || month <= untilOn))
}

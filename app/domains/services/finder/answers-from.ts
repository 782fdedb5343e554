import type { RightFactName } from '../rights/vocabulary'
import type { FinderAnswers } from './finder-facts'
import { type FinderFact, finderPages, partOf } from './pages'

export type KnownFactValues = ReadonlyMap<RightFactName, string | number | boolean>

/**
 * What is known of a person as answers of the finder. A page that is known in part is asked for the rest. Danger is never
 * taken from what is kept: only she says so, today.
 */
export function answersFrom(known: KnownFactValues): FinderAnswers {
  const answers = new Map<string, Record<string, unknown>>()
  for (const { id, asks = [], ticks = [] } of finderPages) {
    if (id === 'danger') continue
    for (const fact of [...asks, ...ticks]) {
      const value = valueOfFact(fact, known)
      if (value !== undefined) answers.set(id, { ...answers.get(id), [partOf(fact)]: value })
    }
  }
  return Object.fromEntries(answers)
}

/** The finder asks what the household has; what is known is often how much that is a head. */
function valueOfFact(fact: FinderFact, known: KnownFactValues): unknown {
  if (fact !== 'household.income') return known.get(fact)
  const [perHead, size] = [known.get('household.incomePerHead'), known.get('household.size')]
  if (perHead === undefined || size === undefined) return undefined
  return String(BigInt(String(perHead)) * BigInt(Number(size)))
}

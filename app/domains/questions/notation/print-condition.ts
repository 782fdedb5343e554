import type { Condition } from '../condition'

type Value = string | number | boolean

/** Words that the notation needs itself; as a value they stand in quotes. */
const taken = new Set(['and', 'or', 'not', 'in', 'true', 'false'])

/** The tests that are written as `name(first, second)`, by their key in a condition. */
export const namedTests = {
  answered: 'answered',
  known: 'known',
  olderThan: 'older',
  notPast: 'not-past',
  sameWords: 'same-words',
  sameNumber: 'same-number',
  contains: 'contains',
} as const

/** A condition as one line for people who edit definitions: `for-whom.who = child and not (a.b in (x, y))`. */
export function printCondition(given: Condition): string {
  if ('all' in given) return given.all.map(inside).join(' and ')
  if ('any' in given) return given.any.map(inside).join(' or ')
  if ('not' in given) {
    if (!('equals' in given.not)) return `not (${printCondition(given.not)})`
    const [fact, value] = given.not.equals
    return `${fact} != ${printValue(value)}`
  }
  if ('equals' in given) return `${given.equals[0]} = ${printValue(given.equals[1])}`
  if ('in' in given) return `${given.in[0]} in (${given.in[1].map(printValue).join(', ')})`
  if ('atMost' in given) return printBound('<=', given.atMost)
  if ('atLeast' in given) return printBound('>=', given.atLeast)
  const [key, of] = Object.entries(given)[0] as [keyof typeof namedTests, string | (string | number)[]]
  return `${namedTests[key]}(${[of].flat().join(', ')})`
}

// A list within a list; with one member it is that member.
function inside(given: Condition): string {
  const list = 'all' in given ? given.all : 'any' in given ? given.any : []
  return list.length > 1 ? `(${printCondition(given)})` : printCondition(given)
}

function printValue(value: Value): string {
  const isBare = typeof value !== 'string' || (/^[a-zA-Z][a-zA-Z0-9-]*$/.test(value) && !taken.has(value))
  return isBare ? String(value) : JSON.stringify(value)
}

function printBound(
  sign: string,
  [fact, than, perCent]: readonly [string, string | number, number?],
): string {
  return `${fact} ${sign} ${perCent === undefined ? '' : `${perCent}% `}${than}`
}

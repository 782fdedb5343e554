import type { Condition, Facts } from '~/domains/questions/schema'

/** Values that a fact can take, for all that conditions ask of it. */
export type Candidates = Map<string, unknown[]>

export const today = '2026-11-26'

/** One value on each side of every test in these conditions. */
export function candidatesOf(conditions: readonly Condition[]): Candidates {
  const found: Candidates = new Map()
  const add = (name: string, ...values: unknown[]): void => {
    found.set(name, [...new Set([...(found.get(name) ?? []), ...values])])
  }
  const walk = (one: Condition): void => {
    if ('all' in one) for (const each of one.all) walk(each)
    else if ('any' in one) for (const each of one.any) walk(each)
    else if ('not' in one) walk(one.not)
    else if ('equals' in one) add(one.equals[0], one.equals[1], otherThan(one.equals[1]))
    else if ('in' in one) add(one.in[0], ...one.in[1], otherThan(one.in[1][0]))
    else if ('answered' in one) add(one.answered, null, 'x')
    else if ('known' in one) add(one.known, null, 'x')
    else if ('olderThan' in one) add(one.olderThan[0], '1900-01-01', today)
    else if ('notPast' in one) add(one.notPast, '2000-01-01', '2090-01-01')
    else if ('contains' in one) {
      add(one.contains[0], ['x'], [])
      add(one.contains[1], 'x')
    } else if ('sameWords' in one) for (const name of one.sameWords) add(name, 'x', 'y')
    else if ('sameNumber' in one) for (const name of one.sameNumber) add(name, 'x', 'y')
    else addBound('atMost' in one ? one.atMost : one.atLeast)
  }
  const addBound = ([name, than]: readonly [string, string | number, number?]) => {
    if (typeof than === 'number') return add(name, than - 1, than, than + 1)
    add(than, '100')
    add(name, '50', '100', '101', '900')
  }
  for (const one of conditions) walk(one)
  return found
}

function otherThan(value: unknown): unknown {
  return typeof value === 'boolean' ? !value : 'other'
}

export function factsFrom(known: Readonly<Record<string, unknown>>): Facts {
  return { today, get: (name) => (Object.hasOwn(known, name) ? known[name] : undefined) }
}

/** True when some choice of values, one a fact, is accepted; tries each choice at most. */
export function isReachable(
  candidates: Candidates,
  accepts: (known: Record<string, unknown>) => boolean,
): boolean {
  const names = [...candidates.keys()]
  const attempt = (known: Record<string, unknown>, index: number): boolean => {
    const name = names[index]
    if (name === undefined) return accepts(known)
    return (candidates.get(name) ?? []).some((value) => attempt({ ...known, [name]: value }, index + 1))
  }
  return attempt({}, 0)
}

import { rightFacts } from '~/domains/services/index.server'
import { ownValue } from '~/lib/own-value'
import type { Shown } from '~/lib/shown'
import { keyOf } from '~/lib/text-key'

/** A value of the vocabulary of rights; null where there is none. */
export function inVocabulary(fact: string, value: unknown): Shown | null {
  const kind = ownValue<{ kind: string }>(rightFacts, fact)?.kind
  if (kind === 'choice' && typeof value === 'string') {
    return { kind: 'key', key: keyOf(`rights.value.${fact}` as 'rights.value.person.sex', value) }
  }
  return kind === 'money' ? asMoney(value) : plain(value)
}

/** A sum in tiyin; null for anything else. */
export function asMoney(value: unknown): Shown | null {
  return /^\d{1,18}$/.test(String(value)) ? { kind: 'money', tiyin: String(value) } : null
}

/** A word, a number, a day or a yes as it stands; null where there is none. */
export function plain(value: unknown): Shown | null {
  if (typeof value === 'boolean') return { kind: 'key', key: `staff.factValue.${value ? 'yes' : 'no'}` }
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return { kind: 'day', day: said }
  return said ? { kind: 'text', text: said } : null
}

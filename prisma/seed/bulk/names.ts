import { nameMarks } from '~/domains/identity/index.server'
import { families, men, women } from '../people/generated-people'
import type { SeededRandom } from '../seeded-random'

// Three hundred family names: with the sixty of the demonstration a tenth of a million people would be found by one.
const endings = ['zoda', 'xonov', 'boyev', 'qulov']
const bulkFamilies = [...families, ...men.flatMap((name) => endings.map((ending) => `${name}${ending}`))]

export interface BulkName {
  familyName: string
  givenName: string
  patronymic: string
}

export function pickName(random: SeededRandom, sex: 'female' | 'male'): BulkName {
  const family = random.pick(bulkFamilies)
  const isPlain = family.endsWith('zoda')
  return {
    familyName: sex === 'female' && !isPlain ? `${family}a` : family,
    givenName: random.pick(sex === 'female' ? women : men),
    patronymic: `${random.pick(men)}${sex === 'female' ? 'ovna' : 'ovich'}`,
  }
}

type Scope = Parameters<typeof nameMarks>[0]

const known = new Map<string, readonly bigint[]>()

/** The marks of a name, of which each word is marked once a scope and kept. */
export function marksOf(scope: Scope, { familyName, givenName, patronymic }: BulkName): bigint[] {
  return [...new Set([familyName, givenName, patronymic].flatMap((word) => marksOfWord(scope, word)))]
}

function marksOfWord(scope: Scope, word: string): readonly bigint[] {
  const key = `${scope}:${word}`
  const kept = known.get(key)
  if (kept) return kept
  const marks = nameMarks(scope, [{ familyName: word, givenName: '', patronymic: null }])
  known.set(key, marks)
  return marks
}

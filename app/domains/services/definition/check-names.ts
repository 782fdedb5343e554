import { factsOf } from '~/domains/questions/index.server'
import type { Condition } from '~/domains/questions/schema'
import type { Page } from './definition'

// Registers, the beneficiary, parameters and sums are known to rules alone, which come after all pages.
const known = /^(registers|beneficiary|parameters|sums)\./

/** Names in a condition that nothing says. */
export function checkFacts(
  where: string,
  of: Condition,
  pages: readonly Pick<Page, 'id' | 'questions'>[],
): string[] {
  return factsOf(of)
    .filter((name) => !known.test(name) && !isPlace(name, pages))
    .map((name) => `${where}: ${name} is not asked before`)
}

export function isPlace(path: string, pages: readonly Pick<Page, 'id' | 'questions'>[]): boolean {
  const [id, part] = path.split('.')
  const found = pages.filter((one) => one.id === id)
  return found.some(({ questions }) => questions.some(({ spread, name }) => spread || name === part))
}

export function twice(what: string, names: readonly string[]): string[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${what} ${name} stands twice`)
}

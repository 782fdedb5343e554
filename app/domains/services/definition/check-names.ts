import { factsOf } from '~/domains/questions/index.server'
import type { PlacedCondition } from './conditions'
import type { Page } from './definition'
import type { DefinitionFault } from './fault'

type Pages = readonly Pick<Page, 'id' | 'questions'>[]

// Registers, the beneficiary, parameters and sums are known to rules alone, which come after all pages.
const known = /^(registers|beneficiary|parameters|sums)\./

/** Answers that a condition asks for, and that nothing before it asks. */
export function checkFacts({ place, of, before }: PlacedCondition): DefinitionFault[] {
  return factsOf(of)
    .filter((name) => !known.test(name) && !isPlace(name, before))
    .map((name) => ({ place, key: 'services.fault.notAskedBefore', values: { name } }))
}

export function isPlace(path: string, pages: Pages): boolean {
  const [id, part] = path.split('.')
  const found = pages.filter((one) => one.id === id)
  return found.some(({ questions }) => questions.some(({ spread, name }) => spread || name === part))
}

/** Every name after its first, at its place in a list. */
export function checkTwice(list: string, names: readonly string[]): DefinitionFault[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [{ place: `${list}.${at}`, key: 'services.fault.twice' as const, values: { name } }],
  )
}

export function checkQuestion(place: string, path: string, pages: Pages): DefinitionFault[] {
  return isPlace(path, pages) ? [] : [{ place, key: 'services.fault.noQuestion', values: { name: path } }]
}

export function checkPageId(place: string, id: string, pages: Pages): DefinitionFault[] {
  const isThere = pages.some((page) => page.id === id)
  return isThere ? [] : [{ place, key: 'services.fault.noPage', values: { name: id } }]
}

import type { Centre } from '~/domains/reference/schema'
import { fold } from '~/i18n/uzbek/search-fold'

// Centres are loaded once a minute; their folded names live as long as they do.
const foldedNames = new WeakMap<Centre, string>()

/** The centres whose place begins with each word of the query, in any language and script. */
export function searchCentres(centres: readonly Centre[], query: string): Centre[] {
  const words = fold(query).split(' ').filter(Boolean)
  return centres.filter((centre) => words.every((word) => ` ${namesOf(centre)}`.includes(` ${word}`)))
}

function namesOf(centre: Centre): string {
  const known = foldedNames.get(centre)
  if (known !== undefined) return known
  const folded = fold(Object.values(centre.territory.names).join(' '))
  foldedNames.set(centre, folded)
  return folded
}

import { listRegions } from '~/domains/reference/index.server'
import { contentLocaleOf } from '~/i18n/locales'
import { priceSteps, readySteps, spanSteps } from '../rules'
import { availabilityFilters, type FacetKey } from '../schema'
import { listTerms } from '../terms/queries/list-terms.server'
import { listCategories } from './list-categories.server'

/** Every value that a facet may have, in its order. */
export type FacetNames = Readonly<Record<FacetKey, readonly FacetName[]>>

interface FacetName {
  code: string
  /** Null where the words are the page's own. */
  name: string | null
  parent: string | null
}

export async function listFacetNames(locale: string): Promise<FacetNames> {
  const [categories, regions, terms] = await Promise.all([
    listCategories(locale),
    listRegions(),
    listTerms(locale),
  ])
  const plain = (code: string, name: string | null = null): FacetName => ({ code, name, parent: null })
  const ofKind = (kind: string) =>
    terms.filter((term) => term.kind === kind).map(({ code, name }) => plain(code, name))
  return {
    category: categories.map(({ code, name, parent }) => ({ code, name, parent })),
    availability: availabilityFilters.map((code) => plain(code)),
    ready: readySteps.map((step) => plain(String(step))),
    price: priceSteps.map((step) => plain(String(step / 100n))),
    material: ofKind('material'),
    colour: ofKind('colour'),
    size: ofKind('size'),
    span: [...spanSteps.map(String), 'over'].map((code) => plain(code)),
    school: ofKind('school'),
    accessibility: ofKind('accessibility'),
    region: regions
      .map(({ soato, names }) => plain(soato, names[contentLocaleOf(locale)]))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}

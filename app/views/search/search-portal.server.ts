import { type FoundProducts, findProducts } from '~/domains/market/index.server'
import { findHits, prepareSearch } from '~/domains/search/index.server'
import type { Correction, Hit, SearchKind } from '~/domains/search/schema'

type OwnKind = Exclude<SearchKind, 'product'>

const ownKinds: readonly OwnKind[] = ['service', 'device', 'page', 'help', 'centre', 'maker']

export interface PortalSearch {
  /** Words that were read otherwise than they were typed. */
  corrections: Correction[]
  /** The best first; products apart, since they may be many. */
  hits: Hit[]
  products: FoundProducts
}

/** What is worth less of the best hit is not shown beside it: a word of the running text beside a name. */
const ofBest = 0.4

const nothing: PortalSearch = { corrections: [], hits: [], products: { items: [], total: 0, best: 0 } }

/** What fits a query in the whole portal. A query without a word to look for finds nothing. */
export async function searchPortal(
  q: string,
  { locale, mostProducts }: { locale: string; mostProducts: number },
): Promise<PortalSearch> {
  const prepared = await prepareSearch(q)
  if (!prepared) return nothing
  const { hits } = findHits(prepared, ownKinds)
  const products = await findProducts(prepared, { most: mostProducts, locale })
  const floor = ofBest * Math.max(products.best, ...hits.map(({ score }) => score))
  return {
    corrections: prepared.corrections,
    hits: hits.filter(({ score }) => score >= floor),
    products: products.best >= floor ? products : nothing.products,
  }
}

export interface KindSearch {
  corrections: Correction[]
  /** Codes of the kind, the best first. */
  refs: string[]
  /** How many other things of the portal fit, products not counted. */
  elsewhere: number
}

/** The same, for a list of one kind. */
export async function searchKind(q: string, kind: OwnKind): Promise<KindSearch> {
  const prepared = await prepareSearch(q)
  if (!prepared) return { corrections: [], refs: [], elsewhere: 0 }
  const { hits } = findHits(prepared, ownKinds)
  const refs = hits.filter((hit) => hit.kind === kind).map(({ ref }) => ref)
  return { corrections: prepared.corrections, refs, elsewhere: hits.length - refs.length }
}

import { createHash } from 'node:crypto'
import type { Context } from '~/domains/identity/context'
import { refreshSearchDocuments } from '~/domains/market/index.server'
import { getSearchState, replaceCatalogue, wordsVersion } from '~/domains/search/index.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { listCatalogueDocuments } from './catalogue-documents.server'

/**
 * Brings the search up to what the catalogues and the texts of the pages say today. Products keep their own documents;
 * they are made anew only when words are stemmed otherwise than before. Answers what was done.
 */
export async function refreshSearch(context: Context): Promise<{ catalogue: boolean; products: number }> {
  const documents = await listCatalogueDocuments(dayOf(context.now()))
  const hash = createHash('sha256').update(JSON.stringify(documents)).digest('base64url')
  const { catalogue } = await getSearchState()
  const stamp = `${wordsVersion}:${hash}`
  if (catalogue === stamp) return { catalogue: false, products: 0 }
  const isOtherWords = !catalogue?.startsWith(`${wordsVersion}:`)
  const products = isOtherWords ? await refreshSearchDocuments(context) : 0
  // Last, so that a refresh that broke off is begun again.
  await perform(context, replaceCatalogue, { documents, stamp })
  return { catalogue: true, products }
}

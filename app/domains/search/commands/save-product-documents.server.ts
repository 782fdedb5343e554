import type { Work } from '~/platform/work.server'
import { documentRow } from '../document-row'
import { writeWords } from '../rows/write-words.server'
import type { SearchDocument } from '../schema'
import { deleteProductDocuments } from './delete-product-documents.server'

/**
 * Writes what some products are found by, in the transaction that changed them. Words stay when their last product is
 * gone: a word without a document finds nothing.
 */
export async function saveProductDocuments(work: Work, documents: readonly SearchDocument[]): Promise<void> {
  const refs = documents.map(({ ref }) => ref)
  await deleteProductDocuments(work, refs)
  await work.tx.searchDocument.createMany({ data: documents.map(documentRow) })
  await writeWords(work, 'product', documents)
}

import type { Tx } from '~/platform/db.server'
import { documentRow, wordRows } from '../document-row'
import type { SearchDocument } from '../schema'

/**
 * Writes what some products are found by, in the transaction that changed them. Words stay when their last product is
 * gone: a word without a document finds nothing.
 */
export async function saveProductDocumentsIn(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
  const refs = documents.map(({ ref }) => ref)
  await tx.searchDocument.deleteMany({ where: { kind: 'product', ref: { in: refs } } })
  await tx.searchDocument.createMany({ data: documents.map(documentRow) })
  await keepWords(tx, 'product', documents)
}

/** Replaces everything that is found but products. `hash` says what it was made from. */
export async function replaceCatalogueIn(
  tx: Tx,
  documents: readonly SearchDocument[],
  hash: string,
): Promise<void> {
  await tx.searchState.update({ where: { id: 1 }, data: { catalogue: hash } })
  await tx.searchDocument.deleteMany({ where: { kind: { not: 'product' } } })
  await tx.searchDocument.createMany({ data: documents.map(documentRow) })
  await tx.searchWord.deleteMany({ where: { source: 'catalogue' } })
  await keepWords(tx, 'catalogue', documents)
}

async function keepWords(tx: Tx, source: string, documents: readonly SearchDocument[]): Promise<void> {
  const words = wordRows(documents.flatMap(({ names, extra }) => [...names, ...extra]))
  await tx.searchWord.createMany({ data: words.map((word) => ({ ...word, source })), skipDuplicates: true })
}

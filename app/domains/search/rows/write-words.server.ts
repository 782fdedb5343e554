import type { Work } from '~/platform/work.server'
import { wordRows } from '../document-row'
import type { SearchDocument } from '../schema'

/** Keeps the words of documents, for the search that helps with slips. */
export async function writeWords(
  work: Work,
  source: 'product' | 'catalogue',
  documents: readonly SearchDocument[],
): Promise<void> {
  const words = wordRows(documents.flatMap(({ names, extra }) => [...names, ...extra]))
  await work.tx.searchWord.createMany({
    data: words.map((word) => ({ ...word, source })),
    skipDuplicates: true,
  })
}

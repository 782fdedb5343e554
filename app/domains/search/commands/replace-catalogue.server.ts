import type { Work } from '~/platform/work.server'
import { documentRow } from '../document-row'
import { writeWords } from '../rows/write-words.server'
import type { SearchDocument } from '../schema'

/** Replaces everything that is found but products. `stamp` says what it was made from. */
export async function replaceCatalogue(
  work: Work,
  { documents, stamp }: { documents: readonly SearchDocument[]; stamp: string },
): Promise<void> {
  const { searchState, searchDocument, searchWord } = work.tx
  await searchState.update({ where: { id: 1 }, data: { catalogue: stamp } })
  await searchDocument.deleteMany({ where: { kind: { not: 'product' } } })
  await searchDocument.createMany({ data: documents.map(documentRow) })
  await searchWord.deleteMany({ where: { source: 'catalogue' } })
  await writeWords(work, 'catalogue', documents)
}

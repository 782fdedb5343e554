import type { Work } from '~/platform/work.server'

/** Products that are gone are found no more; their words stay, and find nothing. */
export async function deleteProductDocuments(work: Work, refs: readonly string[]): Promise<void> {
  await work.tx.searchDocument.deleteMany({ where: { kind: 'product', ref: { in: [...refs] } } })
}

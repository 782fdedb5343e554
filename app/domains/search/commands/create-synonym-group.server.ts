import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { writeSynonymChange, writeTerms } from '../rows/write-synonym.server'
import type { SynonymInput } from '../schema'

/** Adds a group of synonyms. Searches of every process know it as soon as the transaction is done. */
export async function createSynonymGroup(work: Work, input: SynonymInput): Promise<string> {
  const id = newId()
  await work.tx.searchSynonym.create({ data: { id, leadsTo: input.leadsTo } })
  await writeTerms(work, id, input)
  await writeSynonymChange(work, [input])
  return id
}

import type { Work } from '~/platform/work.server'
import { wordRows } from '../document-row'
import type { SynonymInput } from '../schema'
import { termsOf } from '../synonyms'

/** The rows of a group's terms, in their order. */
export function termRows(synonymId: string, { terms }: SynonymInput) {
  return termsOf({ terms }).map(({ term, language }, position) => ({ synonymId, language, term, position }))
}

export async function writeTerms(work: Work, id: string, input: SynonymInput): Promise<void> {
  await work.tx.searchSynonymTerm.createMany({ data: termRows(id, input) })
}

/**
 * Lets searches of every process know of it. Words stay when the last group that had them is gone: a word that nothing
 * holds finds nothing.
 */
export async function writeSynonymChange(
  work: Work,
  groups: readonly Pick<SynonymInput, 'terms'>[],
): Promise<void> {
  await work.tx.searchState.update({ where: { id: 1 }, data: { synonyms: { increment: 1 } } })
  const texts = groups.flatMap(termsOf).map(({ term, language }) => ({ text: term, language }))
  await work.tx.$executeRaw`insert into search_word (word, language, source, shown, slips)
    select word, language, 'synonym', shown, slips from jsonb_to_recordset(${JSON.stringify(wordRows(texts))}::jsonb)
      as r (word text, language text, shown text, slips text[]) on conflict do nothing`
}

import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { wordRows } from '../document-row'
import type { SynonymInput } from '../schema'
import { termsOf } from '../synonyms'

/** Adds a group of synonyms. Searches of every process know it as soon as the transaction is done. */
export async function addSynonymIn(tx: Tx, input: SynonymInput): Promise<string> {
  const id = newId()
  await tx.searchSynonym.create({ data: { id, leadsTo: input.leadsTo } })
  await writeTerms(tx, id, input)
  await announceChange(tx, [input])
  return id
}

/** Refused when the group is gone or was changed since `version` was read. */
export async function changeSynonymIn(
  tx: Tx,
  { id, version, ...input }: SynonymInput & { id: string; version: number },
): Promise<Result<null, 'search.error.synonymChanged'>> {
  const { count } = await tx.searchSynonym.updateMany({
    where: { id, version },
    data: { leadsTo: input.leadsTo, version: { increment: 1 } },
  })
  if (count === 0) return refuse('search.error.synonymChanged')
  await tx.searchSynonymTerm.deleteMany({ where: { synonymId: id } })
  await writeTerms(tx, id, input)
  await announceChange(tx, [input])
  return ok(null)
}

export async function removeSynonymIn(
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<Result<null, 'search.error.synonymChanged'>> {
  const { count } = await tx.searchSynonym.deleteMany({ where: { id, version } })
  if (count === 0) return refuse('search.error.synonymChanged')
  await announceChange(tx, [])
  return ok(null)
}

/** Many groups at once, for a database that has none yet. Answers false when it has some: they may have been edited. */
export async function fillSynonymsIn(tx: Tx, groups: readonly SynonymInput[]): Promise<boolean> {
  if ((await tx.searchSynonym.count()) > 0) return false
  const rows = groups.map((group) => ({ id: newId(), ...group }))
  await tx.searchSynonym.createMany({ data: rows.map(({ id, leadsTo }) => ({ id, leadsTo })) })
  const terms = JSON.stringify(rows.flatMap(({ id, ...group }) => termRows(id, group)))
  // Thousands at once: one statement takes a tenth of the time of the client's own.
  await tx.$executeRaw`insert into search_synonym_term (synonym_id, language, term, position)
    select "synonymId", language, term, position from jsonb_to_recordset(${terms}::jsonb)
      as r ("synonymId" uuid, language text, term text, position smallint)`
  await announceChange(tx, groups)
  return true
}

async function writeTerms(tx: Tx, id: string, input: SynonymInput): Promise<void> {
  await tx.searchSynonymTerm.createMany({ data: termRows(id, input) })
}

function termRows(synonymId: string, { terms }: SynonymInput) {
  return termsOf({ terms }).map(({ term, language }, position) => ({ synonymId, language, term, position }))
}

// Words stay when the last group that had them is gone: a word that nothing holds finds nothing.
async function announceChange(tx: Tx, groups: readonly Pick<SynonymInput, 'terms'>[]): Promise<void> {
  await tx.searchState.update({ where: { id: 1 }, data: { synonyms: { increment: 1 } } })
  const texts = groups.flatMap(termsOf).map(({ term, language }) => ({ text: term, language }))
  await tx.$executeRaw`insert into search_word (word, language, source, shown, slips)
    select word, language, 'synonym', shown, slips from jsonb_to_recordset(${JSON.stringify(wordRows(texts))}::jsonb)
      as r (word text, language text, shown text, slips text[]) on conflict do nothing`
}

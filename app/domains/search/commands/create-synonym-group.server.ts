import { newId } from '~/lib/ids'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { termRows, writeSynonymChange, writeTerms } from '../rows/write-synonym.server'
import type { SynonymInput } from '../schema'

/**
 * Adds a group of synonyms. Searches of every process know it as soon as the transaction is done. One that says the same
 * is not added a second time: answers its id, and that nothing was added.
 */
export async function createSynonymGroup(
  work: Work,
  input: SynonymInput,
): Promise<{ id: string; isNew: boolean }> {
  const twin = await findTwin(work, input)
  if (twin) return { id: twin, isNew: false }
  const id = newId()
  await work.tx.searchSynonym.create({ data: { id, leadsTo: input.leadsTo } })
  await writeTerms(work, id, input)
  await writeSynonymChange(work, [input])
  return { id, isNew: true }
}

/** Waits for whoever writes synonyms at the same moment. */
async function findTwin(work: Work, input: SynonymInput): Promise<string | null> {
  await lockName(work, 'synonyms')
  const wanted = termRows('', input).map(({ language, term }) => `${language} ${term}`)
  const [first] = termRows('', input)
  if (!first) return null
  const groups = await work.tx.searchSynonym.findMany({
    where: {
      leadsTo: { equals: input.leadsTo },
      terms: { some: { language: first.language, term: first.term } },
    },
    select: { id: true, terms: { select: { language: true, term: true } } },
  })
  const isSame = ({ terms }: (typeof groups)[number]) =>
    terms.length === wanted.length &&
    terms.every(({ language, term }) => wanted.includes(`${language} ${term}`))
  return groups.find(isSame)?.id ?? null
}

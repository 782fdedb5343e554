import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { type SynonymGroup, type WordLanguage, wordLanguages } from './schema'
import { indexSynonyms, type SynonymIndex } from './synonyms'

const anHour = 3_600_000

/** The synonyms as of a version: a process reads them anew as soon as a query brings another version. */
export function loadSynonyms(version: number): Promise<SynonymIndex> {
  return cached('search.synonyms', anHour, String(version), async () => indexSynonyms(await readGroups()), 2)
}

export async function readGroups(tx: Client = database()): Promise<SynonymGroup[]> {
  const rows = await tx.searchSynonym.findMany({
    orderBy: { id: 'asc' },
    select: {
      id: true,
      leadsTo: true,
      version: true,
      terms: { orderBy: { position: 'asc' }, select: { language: true, term: true } },
    },
  })
  return rows.map(readGroup)
}

interface GroupRow {
  id: string
  leadsTo: string[]
  version: number
  terms: { language: string; term: string }[]
}

function readGroup({ terms, ...row }: GroupRow): SynonymGroup {
  const of = (language: WordLanguage) =>
    terms.filter((each) => each.language === language).map(({ term }) => term)
  const [uz, ru, en] = wordLanguages.map(of)
  return { ...row, terms: { uz: uz ?? [], ru: ru ?? [], en: en ?? [] } }
}

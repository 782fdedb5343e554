import { createSynonyms } from '~/domains/search/index.server'
import { type SynonymInput, synonymInput } from '~/domains/search/schema'
import type { Work } from '~/platform/work.server'
import { readRows } from '../content-files'

/** The first synonyms, from `content/synonyms.tsv`. Groups that are there already stay: the administrator edits them. */
export async function seedSynonyms(db: Work): Promise<void> {
  await createSynonyms(db, synonymGroups())
}

export function synonymGroups(): SynonymInput[] {
  return readRows('synonyms.tsv').map((row) =>
    synonymInput.parse({
      leadsTo: (row.leads_to ?? '').split(' ').filter(Boolean),
      terms: { uz: readTerms(row.uz), ru: readTerms(row.ru), en: readTerms(row.en) },
    }),
  )
}

function readTerms(cell = ''): string[] {
  return [...new Set(cell.split(';').map((term) => term.trim()))].filter(Boolean)
}

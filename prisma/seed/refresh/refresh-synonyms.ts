import type pg from 'pg'
import { wordRows } from '~/domains/search/document-row'
import type { SynonymInput } from '~/domains/search/schema'
import { termsOf } from '~/domains/search/synonyms'
import { newId } from '~/lib/ids'
import { synonymGroups } from '../search/synonyms'
import { decideFate } from './decide'
import { hashOf, readShipped, type Shipped, writeShipped } from './shipped'

interface Group {
  id: string
  version: number
  leadsTo: string[]
  terms: Term[]
}

interface Term {
  language: string
  term: string
}

const subject = 'search_synonym'
const hashGroup = ({ leadsTo, terms }: Pick<Group, 'leadsTo' | 'terms'>) =>
  hashOf([leadsTo, terms.map(({ language, term }) => [language, term])])

/** A group has no name of its own: it is known by where it leads and its first word. */
export function keyOfGroup({ leadsTo, terms }: Pick<Group, 'leadsTo' | 'terms'>): string {
  return [leadsTo[0] ?? '', terms[0]?.language, terms[0]?.term].join(' ')
}

export async function refreshSynonyms(client: pg.Client): Promise<number> {
  const groups = synonymGroups().map((input) => ({ leadsTo: input.leadsTo, terms: listTerms(input) }))
  const shipped = await readShipped(client, subject)
  const standing = new Map((await readGroups(client)).map((group) => [group.id, group]))
  const claimed = new Set([...shipped.values()].map(({ rowId }) => rowId))
  const noted: (Shipped & { key: string })[] = []
  const written: Group[] = []
  for (const group of groups) {
    const key = keyOfGroup(group)
    const known = shipped.get(key)
    // Of a portal that was filled before anything was kept, the group with most of its words is meant.
    const there = known ? standing.get(known.rowId ?? '') : findAlike(group, standing, claimed)
    if (there) claimed.add(there.id)
    const hash = hashGroup(group)
    const recorded = known?.hash ?? (there && there.version > 1 ? 'edited' : null)
    const fate = decideFate({ shipped: hash, found: there ? hashGroup(there) : null, recorded })
    const id = there?.id ?? known?.rowId ?? newId()
    if (fate === 'insert' || fate === 'update')
      written.push({ id, version: (there?.version ?? 0) + 1, ...group })
    if (!known || fate === 'update') noted.push({ key, hash: fate === 'keep' ? 'edited' : hash, rowId: id })
  }
  const dropped = listDropped(groups, shipped, standing)
  await writeGroups(client, written, dropped)
  await writeShipped(client, subject, noted)
  return written.length + dropped.length
}

function listTerms(input: SynonymInput): Term[] {
  return termsOf(input).map(({ language, term }) => ({ language, term }))
}

/** What no longer comes with the program and nobody has edited. */
function listDropped(
  groups: readonly Pick<Group, 'leadsTo' | 'terms'>[],
  shipped: ReadonlyMap<string, Shipped>,
  standing: ReadonlyMap<string, Group>,
): string[] {
  const now = new Set(groups.map(keyOfGroup))
  return [...shipped].flatMap(([key, { hash, rowId }]) => {
    const group = standing.get(rowId ?? '')
    return group && !now.has(key) && hashGroup(group) === hash ? [group.id] : []
  })
}

function findAlike(
  { leadsTo, terms }: Pick<Group, 'leadsTo' | 'terms'>,
  standing: ReadonlyMap<string, Group>,
  claimed: ReadonlySet<string | null>,
): Group | undefined {
  const own = new Set(terms.map(({ language, term }) => `${language} ${term}`))
  let best: Group | undefined
  let most = 0
  for (const group of standing.values()) {
    if (claimed.has(group.id)) continue
    const shared = group.terms.filter(({ language, term }) => own.has(`${language} ${term}`)).length
    const score = shared === 0 ? 0 : shared + (group.leadsTo[0] === leadsTo[0] ? 1 : 0)
    if (score > most) [best, most] = [group, score]
  }
  return best
}

async function readGroups(client: pg.Client): Promise<Group[]> {
  const { rows } = await client.query<Group>(
    `SELECT s.id, s.version, s.leads_to AS "leadsTo", coalesce((SELECT json_agg(json_build_object(
         'language', t.language, 'term', t.term) ORDER BY t.position) FROM search_synonym_term t
         WHERE t.synonym_id = s.id), '[]') AS terms FROM search_synonym s`,
  )
  return rows
}

async function writeGroups(
  client: pg.Client,
  groups: readonly Group[],
  dropped: readonly string[],
): Promise<void> {
  if (groups.length + dropped.length === 0) return
  await client.query('DELETE FROM search_synonym WHERE id = ANY ($1)', [dropped])
  await client.query('DELETE FROM search_synonym_term WHERE synonym_id = ANY ($1)', [
    groups.map(({ id }) => id),
  ])
  await client.query(
    `INSERT INTO search_synonym (id, leads_to, version) SELECT id, "leadsTo", version
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "leadsTo" text[], version int)
       ON CONFLICT (id) DO UPDATE SET leads_to = excluded.leads_to, version = excluded.version`,
    [JSON.stringify(groups)],
  )
  await client.query(
    `INSERT INTO search_synonym_term (synonym_id, language, term, position)
       SELECT (g ->> 'id')::uuid, t ->> 'language', t ->> 'term', place - 1
         FROM jsonb_array_elements($1::jsonb) g, jsonb_array_elements(g -> 'terms') WITH ORDINALITY t (t, place)`,
    [JSON.stringify(groups)],
  )
  await client.query('UPDATE search_state SET synonyms = synonyms + 1 WHERE id = 1')
  const texts = groups.flatMap(({ terms }) => terms.map(({ term, language }) => ({ text: term, language })))
  await client.query(
    `INSERT INTO search_word (word, language, source, shown, slips)
       SELECT word, language, 'synonym', shown, slips FROM jsonb_to_recordset($1::jsonb)
         AS r (word text, language text, shown text, slips text[]) ON CONFLICT DO NOTHING`,
    [JSON.stringify(wordRows(texts as Parameters<typeof wordRows>[0]))],
  )
}

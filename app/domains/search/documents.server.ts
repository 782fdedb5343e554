import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { addDocument, emptyIndex, type IndexedRow, isWorn, type KindIndex } from './kind-index'
import { isSearchKind, type SearchKind } from './schema'

/** Everything that can be found, in the memory of this process. */
export interface Documents {
  indexes: Map<SearchKind, KindIndex>
  /** What `SearchState.synonyms` was. */
  synonyms: number
  /** What `SearchState.catalogue` was when everything but products was read. */
  catalogue: string | null
  /** Transactions from this one on may have written what was not read yet. */
  seen: string
  /** Of those, the ones that were read. */
  known: Set<string>
}

type WrittenRow = IndexedRow & { writtenIn: string }

interface Holder {
  documents: Documents
  running: Promise<void> | null
  next: Promise<void> | null
}

const aDay = 86_400_000
/** So many that nobody waits long for the process while it reads them. */
const readAtOnce = 300

/**
 * The documents as they are now: what was committed before the call is in them. A process reads all of them once; then
 * it asks what was written since, which is mostly nothing. Whoever asks at the same time shares an answer.
 */
export async function loadDocuments(): Promise<Documents> {
  const holder = await cached('search.documents', aDay, 'all', openHolder, 1)
  // A question that is under way may have been answered before something was committed.
  holder.next ??= settled(holder.running).then(() => {
    holder.running = holder.next
    holder.next = null
    return follow(holder)
  })
  await holder.next
  return holder.documents
}

async function openHolder(): Promise<Holder> {
  return { documents: await readAll(), running: null, next: null }
}

// Who asked before hears of its failure; the next question is asked all the same.
function settled(running: Promise<void> | null): Promise<unknown> {
  return Promise.allSettled([running])
}

/** Brings the documents up to date, or puts others in their place. */
async function follow(holder: Holder): Promise<void> {
  const { documents } = holder
  const { seen, state, written } = await readSince(documents)
  // Another server's count, after a restore: nothing can be told from it.
  const isOther = BigInt(seen) < BigInt(documents.seen)
  if (isOther || state.catalogue !== documents.catalogue || [...documents.indexes.values()].some(isWorn)) {
    holder.documents = await readAll()
    return
  }
  documents.synonyms = state.synonyms
  documents.seen = seen
  for (const row of written) {
    addDocument(indexOf(documents, 'product'), row)
    documents.known.add(row.writtenIn)
  }
  for (const transaction of documents.known) {
    if (BigInt(transaction) < BigInt(seen)) documents.known.delete(transaction)
  }
}

interface State {
  synonyms: number
  catalogue: string | null
}

/**
 * Products that were written by transactions of which nothing was read yet. Only products are written one by one;
 * everything else is replaced under another `catalogue`.
 */
async function readSince({
  seen,
  known,
}: Documents): Promise<{ seen: string; state: State; written: WrittenRow[] }> {
  const [row] = await database().$queryRaw<(State & { seen: string; written: WrittenRow[] | null })[]>`
    select s.synonyms, s.catalogue, pg_snapshot_xmin(pg_current_snapshot())::text as seen, (
      select json_agg(json_build_object('ref', d.ref, 'forms', d.forms, 'title', d.title, 'titleSize', d.title_size,
        'extra', d.extra, 'tokens', d.tokens, 'writtenIn', d.written_in::text))
      from search_document d where d.written_in >= ${seen}::text::xid8
        -- What a restore brought from another server may bear a number that is still to come.
        and d.written_in < pg_snapshot_xmax(pg_current_snapshot())
        and d.written_in::text <> all (${[...known]}::text[]) and d.kind = 'product') as written
    from search_state s where s.id = 1`
  if (!row) throw new Error('search: no state')
  const { seen: now, written, ...state } = row
  return { seen: now, state, written: written ?? [] }
}

async function readAll(): Promise<Documents> {
  const [state] = await database().$queryRaw<(State & { seen: string })[]>`
    select synonyms, catalogue, pg_snapshot_xmin(pg_current_snapshot())::text as seen from search_state where id = 1`
  if (!state) throw new Error('search: no state')
  const documents: Documents = { ...state, indexes: new Map(), known: new Set() }
  let last = { kind: '', ref: '' }
  for (;;) {
    const rows = await readAfter(last)
    for (const { kind, ...row } of rows) if (isSearchKind(kind)) addDocument(indexOf(documents, kind), row)
    const end = rows.at(-1)
    if (!end || rows.length < readAtOnce) return documents
    last = end
  }
}

function readAfter({ kind, ref }: { kind: string; ref: string }): Promise<(IndexedRow & { kind: string })[]> {
  return database().$queryRaw`
    select kind, ref, to_json(forms) as forms, to_json(title) as title, title_size as "titleSize",
      to_json(extra) as extra, to_json(tokens) as tokens
    from search_document where (kind, ref) > (${kind}, ${ref}) order by kind, ref limit ${readAtOnce}`
}

function indexOf({ indexes }: Documents, kind: SearchKind): KindIndex {
  const known = indexes.get(kind)
  if (known) return known
  const created = emptyIndex()
  indexes.set(kind, created)
  return created
}

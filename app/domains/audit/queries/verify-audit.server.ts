import type { SqlReader } from '~/platform/sql-reader'
import { genesisHash, hashEntry } from '../rules'

export interface BrokenEntry {
  /** Null when the row itself is gone. */
  id: bigint | null
  chain: string
  sequence: number
  /**
   * `edited`: the row's content is not what was hashed. `unlinked`: it does not follow the row before it.
   * `missing`: a row of this sequence is gone. `headless`: the chain's head is gone or names another hash.
   */
  fault: 'edited' | 'unlinked' | 'missing' | 'headless'
}

export interface AuditVerdict {
  entries: number
  chains: number
  /** The first fault of each chain, the oldest row first; empty when all is well. At most 100. */
  broken: BrokenEntry[]
}

interface Row {
  id: string
  chain: string
  sequence: number
  actor_id: string | null
  actor_role: string
  action: string
  details_text: string
  request_id: string
  at: Date
  previous_hash: string
  hash: string
}

interface Head {
  chain: string
  sequence: number
  hash: string
}

type Link = { chain: string; sequence: number; hash: string }

const page = 5_000

/**
 * Recomputes every chain, or the one named. `reader` must see all rows (scope `system`, or above row security) in one
 * snapshot.
 */
export async function verifyAudit(reader: SqlReader, chain?: string): Promise<AuditVerdict> {
  const heads = await readHeads(reader, chain)
  const chains = heads.size
  const faults = new Map<string, BrokenEntry>()
  const note = (fault: BrokenEntry) => {
    if (!faults.has(fault.chain)) faults.set(fault.chain, fault)
  }
  let last: Link | null = null
  let entries = 0
  for await (const row of readEntries(reader, chain)) {
    entries += 1
    if (last && last.chain !== row.chain) {
      closeChain(last, heads, note)
      last = null
    }
    const fault = faultOf(row, last)
    if (fault) note(fault)
    last = { chain: row.chain, sequence: row.sequence, hash: row.hash }
  }
  if (last) closeChain(last, heads, note)
  // Heads left over belong to chains without a single row.
  for (const head of heads.values()) {
    if (head.sequence > 0) note({ id: null, chain: head.chain, sequence: 1, fault: 'missing' })
  }
  const broken = [...faults.values()].sort(byId).slice(0, 100)
  return { entries, chains, broken }
}

function faultOf(row: Row, last: Link | null): BrokenEntry | null {
  const { chain, sequence } = row
  const expected = (last?.sequence ?? 0) + 1
  if (sequence !== expected) return { id: null, chain, sequence: expected, fault: 'missing' }
  const hash = hashEntry({
    chain,
    sequence,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    action: row.action,
    detailsText: row.details_text,
    requestId: row.request_id,
    at: row.at,
    previousHash: row.previous_hash,
  })
  if (hash !== row.hash) return { id: BigInt(row.id), chain, sequence, fault: 'edited' }
  if (row.previous_hash !== (last?.hash ?? genesisHash)) {
    return { id: BigInt(row.id), chain, sequence, fault: 'unlinked' }
  }
  return null
}

function closeChain(last: Link, heads: Map<string, Head>, note: (fault: BrokenEntry) => void): void {
  const head = heads.get(last.chain)
  heads.delete(last.chain)
  if (head && head.sequence > last.sequence) {
    note({ id: null, chain: last.chain, sequence: last.sequence + 1, fault: 'missing' })
  } else if (!head || head.sequence !== last.sequence || head.hash !== last.hash) {
    note({ id: null, chain: last.chain, sequence: last.sequence, fault: 'headless' })
  }
}

async function readHeads(reader: SqlReader, chain?: string): Promise<Map<string, Head>> {
  const { rows } = await reader.query<Head>(
    'select chain, sequence, hash from audit_head where $1::text is null or chain = $1',
    [chain ?? null],
  )
  return new Map(rows.map((head) => [head.chain, head]))
}

async function* readEntries(reader: SqlReader, chain?: string): AsyncGenerator<Row> {
  let after: [string, number] = ['', 0]
  for (;;) {
    const { rows } = await reader.query<Row>(
      `select id, chain, sequence, actor_id, actor_role, action, details::text as details_text, request_id, at,
         previous_hash, hash
         from audit_entry where (chain, sequence) > ($1, $2) and ($3::text is null or chain = $3)
         order by chain, sequence limit ${page}`,
      [...after, chain ?? null],
    )
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < page) return
    after = [end.chain, end.sequence]
  }
}

function byId(a: BrokenEntry, b: BrokenEntry): number {
  if (a.id === b.id) return a.chain < b.chain ? -1 : 1
  if (a.id === null) return 1
  if (b.id === null) return -1
  return a.id < b.id ? -1 : 1
}

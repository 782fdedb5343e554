import type { SqlReader } from '~/platform/database/sql-reader'
import { genesisHash, hashEntry } from '../rules'
import { fitsSeal, type Head } from '../seals'

export interface BrokenEntry {
  /** Null when the row itself is gone. */
  id: bigint | null
  chain: string
  sequence: number
  /**
   * `edited`: the row's content is not what was hashed. `unlinked`: it does not follow the row before it.
   * `missing`: a row of this sequence is gone. `headless`: the chain's head is gone or names another hash.
   * `unsealed`: the head fits the rows, but the program never sealed it: they were written by somebody else.
   */
  fault: 'edited' | 'unlinked' | 'missing' | 'headless' | 'unsealed'
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

type SealedHead = Head & { seal: string | null }

const page = 5_000

/**
 * Recomputes every chain, or the one named. `reader` must see all rows (scope `system`, or above row security) in one
 * snapshot.
 *
 * @param keys those that seal the heads, as in AUDIT_KEYS.
 */
export async function verifyAudit(reader: SqlReader, keys: string, chain?: string): Promise<AuditVerdict> {
  const heads = await readHeads(reader, chain)
  const chains = heads.size
  const faults = new Map<string, BrokenEntry>()
  const note = (fault: BrokenEntry) => {
    if (!faults.has(fault.chain)) faults.set(fault.chain, fault)
  }
  const close = (last: Head) => {
    const fault = faultOfEnd(last, heads.get(last.chain), keys)
    heads.delete(last.chain)
    if (fault) note(fault)
  }
  let last: Head | null = null
  let entries = 0
  for await (const row of readEntries(reader, chain)) {
    entries += 1
    if (last && last.chain !== row.chain) {
      close(last)
      last = null
    }
    const fault = faultOf(row, last)
    if (fault) note(fault)
    last = { chain: row.chain, sequence: row.sequence, hash: row.hash }
  }
  if (last) close(last)
  // Heads left over belong to chains without a single row.
  for (const head of heads.values()) {
    if (head.sequence > 0) note({ id: null, chain: head.chain, sequence: 1, fault: 'missing' })
  }
  const broken = [...faults.values()].sort(byId).slice(0, 100)
  return { entries, chains, broken }
}

function faultOf(row: Row, last: Head | null): BrokenEntry | null {
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

function faultOfEnd(last: Head, head: SealedHead | undefined, keys: string): BrokenEntry | null {
  const { chain, sequence } = last
  if (head && head.sequence > sequence) return { id: null, chain, sequence: sequence + 1, fault: 'missing' }
  if (!head || head.sequence !== sequence || head.hash !== last.hash)
    return { id: null, chain, sequence, fault: 'headless' }
  return fitsSeal(keys, head) ? null : { id: null, chain, sequence, fault: 'unsealed' }
}

async function readHeads(reader: SqlReader, chain?: string): Promise<Map<string, SealedHead>> {
  const { rows } = await reader.query<SealedHead>(
    'select chain, sequence, hash, seal from audit_head where $1::text is null or chain = $1',
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

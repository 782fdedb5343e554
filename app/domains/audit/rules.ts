import { createHash } from 'node:crypto'

/** Stands before the first entry of a chain. */
export const genesisHash = '0'.repeat(64)

export interface HashedFields {
  chain: string
  sequence: number
  actorId: string | null
  actorRole: string
  action: string
  /** The jsonb value as PostgreSQL prints it: the one spelling both sides agree on. */
  detailsText: string
  requestId: string
  at: Date
  previousHash: string
}

/** Each field as `<octets>:<text>`, null as `-`: no two rows can share a text by moving a border between fields. */
function field(value: string | null): string {
  return value === null ? '-' : `${Buffer.byteLength(value, 'utf8')}:${value}`
}

/** The text an entry's hash is taken over. Written apart from the SQL function `app_add_audit`, on purpose. */
export function canonicalEntry(entry: HashedFields): string {
  return [
    'audit-1',
    entry.chain,
    String(entry.sequence),
    entry.actorId,
    entry.actorRole,
    entry.action,
    entry.detailsText,
    entry.requestId,
    entry.at.toISOString(),
    entry.previousHash,
  ]
    .map(field)
    .join('\n')
}

/** SHA-256 in hex. */
export function hashEntry(entry: HashedFields): string {
  return createHash('sha256').update(canonicalEntry(entry), 'utf8').digest('hex')
}

import { createHash } from 'node:crypto'
import { type Head, sealHead } from '~/domains/audit/seals'

export interface ChainedAct {
  action: string
  actorId: string
  actorRole: string
  /** As the database writes JSON. */
  details: string
  at: Date
}

export interface ChainRow extends ChainedAct {
  sequence: number
  previousHash: string
  hash: string
}

const request = 'seed'

/** The entries of a new chain and its sealed head, as `guard.add_audit` would link them. */
export function linkChain(
  chain: string,
  acts: readonly ChainedAct[],
  keys: string,
): { rows: ChainRow[]; head: Head & { seal: string } } {
  let hash = '0'.repeat(64)
  const rows = acts.map((act, index) => {
    const previousHash = hash
    const sequence = index + 1
    const fields = [
      'audit-1',
      chain,
      String(sequence),
      act.actorId,
      act.actorRole,
      act.action,
      act.details,
      request,
    ]
    const text = [...fields, act.at.toISOString(), previousHash].map(field).join('\n')
    hash = createHash('sha256').update(text, 'utf8').digest('hex')
    return { ...act, sequence, previousHash, hash }
  })
  const head = { chain, sequence: rows.length, hash }
  return { rows, head: { ...head, seal: sealHead(keys, head) } }
}

const field = (text: string) => `${Buffer.byteLength(text, 'utf8')}:${text}`

import type { SqlReader } from '~/platform/database/sql-reader'
import { type Head, sealHead } from './seals'

/**
 * Seals the heads of a database that had chains before there were seals; by its owner, when it is migrated.
 *
 * @param keys as in AUDIT_KEYS.
 */
export async function sealUnsealed(owner: SqlReader, keys: string): Promise<void> {
  const { rows } = await owner.query<Head>('select chain, sequence, hash from audit_head where seal is null')
  const seals = rows.map((head) => ({ chain: head.chain, seal: sealHead(keys, head) }))
  await owner.query(
    `update audit_head h set seal = s->>'seal' from jsonb_array_elements($1::jsonb) s where s->>'chain' = h.chain`,
    [JSON.stringify(seals)],
  )
}

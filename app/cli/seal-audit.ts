import { sealHead } from '../domains/audit/index.server'
import { withClient } from './database'
import { CliFailure } from './failure'

/** Seals, as the owner, the heads of a database that had chains before there were seals. */
export async function sealAudit(ownerUrl: string, keys: string | undefined): Promise<void> {
  if (!keys) throw new CliFailure('AUDIT_KEYS is not set: the chains of the audit cannot be sealed.')
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ chain: string; sequence: number; hash: string }>(
      'SELECT chain, sequence, hash FROM audit_head WHERE seal IS NULL',
    )
    const seals = rows.map((head) => ({ chain: head.chain, seal: sealHead(keys, head) }))
    await client.query(
      `UPDATE audit_head h SET seal = s->>'seal' FROM jsonb_array_elements($1::jsonb) s WHERE s->>'chain' = h.chain`,
      [JSON.stringify(seals)],
    )
  })
}

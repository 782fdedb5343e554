import crypto from 'node:crypto'
import type pg from 'pg'
import { readKeys } from '../../platform/keys'
import { CliFailure } from '../processes/failure'
import { withClient } from './database'

/** HMAC's two keys for one secret (RFC 2104), made here so that SQL needs nothing but SHA-256. */
function padKey(secret: Buffer): { inner: Buffer; outer: Buffer } {
  const block = Buffer.alloc(64)
  secret.copy(block)
  return {
    inner: Buffer.from(block.map((byte) => byte ^ 0x36)),
    outer: Buffer.from(block.map((byte) => byte ^ 0x5c)),
  }
}

/** Gives the database the keys that sign contexts, as its owner, and takes away those that are no longer named. */
export async function writeContextKeys(ownerUrl: string, source: string | undefined): Promise<void> {
  if (!source) throw new CliFailure('CONTEXT_KEYS is not set: the database must know who may say who acts.')
  const keys = readKeys(source)
  for (const [id, secret] of keys) {
    if (secret.length !== 32)
      throw new CliFailure(`CONTEXT_KEYS: the key ${id} must be 32 random bytes in base64.`)
  }
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN')
    for (const [id, secret] of keys) await writeKey(client, id, secret, false)
    await client.query('DELETE FROM guard.context_key WHERE id <> ALL ($1)', [[...keys.keys()]])
    await client.query('COMMIT')
  })
}

async function writeKey(client: pg.Client, id: string, secret: Buffer, givesTime: boolean): Promise<void> {
  const { inner, outer } = padKey(secret)
  await client.query(
    `INSERT INTO guard.context_key (id, inner_pad, outer_pad, gives_time) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad, written_at = now(),
         gives_time = excluded.gives_time
       WHERE context_key.inner_pad <> excluded.inner_pad OR context_key.gives_time <> excluded.gives_time`,
    [id, inner, outer, givesTime],
  )
}

/**
 * Hands `work` a CONTEXT_KEYS of its own, whose contexts may say when a thing was done: demonstration data tells of days
 * past. The owner takes the key away again; a start after a crash does (`writeContextKeys`).
 */
export async function withSeedingKey<T>(ownerUrl: string, work: (keys: string) => Promise<T>): Promise<T> {
  const id = 'seeding'
  const secret = crypto.randomBytes(32)
  await withClient(ownerUrl, (client) => writeKey(client, id, secret, true))
  try {
    return await work(`${id}:${secret.toString('base64')}`)
  } finally {
    await withClient(ownerUrl, (client) => client.query('DELETE FROM guard.context_key WHERE id = $1', [id]))
  }
}

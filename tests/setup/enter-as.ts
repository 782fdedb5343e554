import type pg from 'pg'
import { signContext } from '../../app/platform/context.server'
import type { Scope } from '../../app/platform/db.server'

/** Names who acts in the open transaction of a plain connection, signed as the program signs it. */
export async function enterAs(
  client: pg.Client,
  scope: Partial<Scope> & { role: string },
  asSystem = false,
): Promise<void> {
  const { rows } = await client.query<{ epoch: number }>('select app_epoch() as epoch')
  const whole = { personId: null, organisationId: null, ...scope }
  const { key, signature, payload } = signContext(whole, rows[0]?.epoch ?? 0, asSystem)
  await client.query('select app_enter($1, $2, $3)', [key, signature, payload])
}

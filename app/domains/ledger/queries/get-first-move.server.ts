import type { Client } from '~/platform/work.server'

/** When money first moved on an account; null when it never did. */
export async function getFirstMove(client: Client, code: string): Promise<Date | null> {
  const rows = await client.$queryRaw<{ at: Date | null }[]>`
    select least(
        (select min(p.at) from posting p where p.from_account_id = a.id),
        (select min(p.at) from posting p where p.to_account_id = a.id)) as at
      from account a where a.code = ${code}`
  return rows[0]?.at ?? null
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** For the desk: ids of suspended sellers who asked to look again and were not answered, who waits longest first. */
export async function findAskingSellers(context: Context): Promise<string[]> {
  const rows = await transaction(
    context,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select s.id from seller s join seller_plea p on p.seller_id = s.id
      where s.status = 'suspended'
        and not exists (select from seller_decision d where d.seller_id = s.id and d.decided_at > p.asked_at)
      group by s.id order by min(p.asked_at), s.id`,
  )
  return rows.map(({ id }) => id)
}

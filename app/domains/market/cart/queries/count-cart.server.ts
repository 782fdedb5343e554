import { database } from '~/platform/db.server'

/** Units in the cart behind the token, for the header. */
export async function countCart(tokenHash: string): Promise<number> {
  const rows = await database().$queryRaw<{ count: number }[]>`
    select coalesce(sum(l.quantity), 0)::int as count from cart c join cart_line l on l.cart_id = c.id
    where c.token_hash = ${tokenHash}`
  return rows[0]?.count ?? 0
}

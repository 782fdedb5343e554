import type { Tx } from '~/platform/db.server'
import type { PostingInput } from '../schema'

/** What was ever paid into an account, in its order: where money stands that is to go back to where it came from. */
export function listPostingsInto(tx: Tx, code: string): Promise<PostingInput[]> {
  return tx.$queryRaw<PostingInput[]>`
    select source.code as "from", own.code as "to", p.amount_tiyin as "amountTiyin", p.purpose
      from account own
      join posting p on p.to_account_id = own.id
      join account source on source.id = p.from_account_id
     where own.code = ${code} order by p.id`
}

import type pg from 'pg'
import { newId } from '~/lib/ids'
import { seededNow } from '../../setup/test-day'

const kinds: Record<string, string> = { escrow: 'buyer_escrow' }

/** Moves money past every act, as only the owner of the tables can: opens the accounts and posts. */
export async function moveMoney(
  owner: pg.Client,
  from: string,
  to: string,
  tiyin: bigint,
  at = seededNow,
): Promise<void> {
  for (const code of [from, to]) {
    const kind = code.split(':')[0] ?? ''
    await owner.query(
      `insert into account (id, code, kind, may_be_negative) values ($1, $2, $3, $4) on conflict (code) do nothing`,
      [newId(), code, kinds[kind] ?? kind, ['treasury', 'provider', 'seller'].includes(kind)],
    )
  }
  await owner.query(
    `with made as (insert into effect (id, kind, subject_id, at) values ($1, 'test', $1, $5) returning id)
     insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
       select made.id, 0, (select id from account where code = $2), (select id from account where code = $3), $4,
         'voucher.issued', $5 from made`,
    [newId(), from, to, String(tiyin), at],
  )
}

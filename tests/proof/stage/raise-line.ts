import type pg from 'pg'
import { newId } from '~/lib/ids'
import type { StagedDecider } from './decidables'
import { asReplica, putRows } from './put-rows'

/** Money on a line, as two officers would have put it there. Tiyin. */
export async function raiseLine(
  client: pg.Client,
  { lineId, personId }: Pick<StagedDecider, 'lineId' | 'personId'>,
  amountTiyin: bigint,
): Promise<void> {
  const now = new Date()
  const [entryId, effectId] = [newId(), newId()]
  await client.query('select guard.open_account($1)', [`budget:${lineId}`])
  await asReplica(client, async () => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from budget_entry where line_id = $1',
      [lineId],
    )
    await putRows(client, 'budget_entry', [
      {
        ...{
          id: entryId,
          line_id: lineId,
          ordinal: (rows[0]?.n ?? 0) + 1,
          amount_tiyin: String(amountTiyin),
        },
        ...{ reason: 'a proof', status: 'approved', prepared_by_id: newId(), prepared_at: now },
        ...{ closed_by_id: personId, closed_at: now },
      },
    ])
    await putRows(client, 'effect', [
      { id: effectId, kind: 'budgetEntry.approved', subject_id: entryId, at: now },
    ])
    await client.query(
      `insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
        select $1, 0, t.id, l.id, $2, 'budget.raised', now() from account t, account l
         where t.code = 'treasury' and l.code = 'budget:' || $3`,
      [effectId, String(amountTiyin), lineId],
    )
    await client.query(
      `update account set balance_tiyin = balance_tiyin + case code when 'treasury' then -$1::bigint else $1::bigint end
        where code in ('treasury', 'budget:' || $2)`,
      [String(amountTiyin), lineId],
    )
  })
}

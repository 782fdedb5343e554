import type pg from 'pg'
import { stageCeiling, stageKind } from './holders'
import { asReplica } from './put-rows'

const atOnce = 100_000

/**
 * So many vouchers of rights of nobody in particular, with their accounts, effects, postings and first events: made by
 * the database out of numbers, so that a million take a minute or two.
 */
export async function fillVouchers(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `create temp table filled (n int, voucher uuid, "right" uuid, account uuid, effect uuid)`,
  )
  for (let from = 0; from < count; from += atOnce) {
    await asReplica(client, () => fill(client, from, Math.min(from + atOnce, count)))
  }
}

async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query('truncate filled')
  await client.query(
    `insert into filled select n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
       from generate_series($1::int, $2::int - 1) n`,
    [from, to],
  )
  const at = `timestamptz '2026-01-01' + n % 300 * interval '1 day'`
  await client.query(`insert into entitlement (id, person_id, beneficiary_index, device_code, application_id, granted_at,
      renewable_on) select "right", "right", 'filled ' || n, '${stageKind}', "right", ${at}, date '2030-01-01' from filled`)
  await client.query(`insert into voucher (id, number, entitlement_id, person_id, beneficiary_index, device_code,
      ceiling_tiyin, status, issued_at, valid_until)
    select voucher, 'HV-' || n, "right", "right", 'filled ' || n, '${stageKind}', ${stageCeiling}, 'issued', ${at},
      date '2029-01-01' from filled`)
  await client.query(`insert into voucher_event (id, voucher_id, type, actor_role, at)
    select gen_random_uuid(), voucher, 'voucher.issued', 'inson_specialist', ${at} from filled`)
  await client.query(`insert into account (id, code, kind, owner_id, balance_tiyin)
    select account, 'voucher:' || voucher, 'voucher', voucher, ${stageCeiling} from filled`)
  await client.query(`insert into effect (id, kind, subject_id, at)
    select effect, 'voucher.issued', voucher, ${at} from filled`)
  await client.query(`insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
    select effect, 0, t.id, account, ${stageCeiling}, 'voucher.issued', ${at}
      from filled, account t where t.code = 'treasury'`)
  await client.query(`update account set balance_tiyin = balance_tiyin - $1 where code = 'treasury'`, [
    String(BigInt(stageCeiling) * BigInt(to - from)),
  ])
}

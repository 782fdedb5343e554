import { approveMakerAccount, prepareMakerAccount } from '~/domains/makers/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { seededNow } from '../../setup/test-day'
import type { AnyContext, Scene } from '../refusals/scene'

export const financeOf = (scene: Scene, key: 'finance' | 'finance-2' = 'finance'): AnyContext =>
  scene.as('finance_officer', scene.person(key))

/** Somebody who works for the maker. */
export const makerOf = (scene: Scene, makerId: string): AnyContext =>
  scene.as('maker_staff', scene.person('maker-tashkent'), makerId)

/** Her staff give an account, finance lets it count. */
export async function giveAccount(scene: Scene, makerId: string, account = '20208000900123456001') {
  const given = await perform(makerOf(scene, makerId), prepareMakerAccount, { account, bankCode: '00444' })
  if (!given.ok) throw new Error(given.error)
  const { id } = await scene.find(
    `select id from maker_account where maker_id = $1 and status = 'prepared'`,
    [makerId],
  )
  const approved = await perform(financeOf(scene), approveMakerAccount, { accountId: id })
  if (!approved.ok) throw new Error(approved.error)
}

interface Owed {
  /** A new one where absent. */
  makerId?: string
  account?: string | null
  /** Tiyin of one device, all of the State. */
  owed: bigint
  daysAgo: number
}

/** A maker to whom the State owes one device that was handed over; past the guards, as the ledger would have it. */
export async function putMaker(
  scene: Scene,
  { makerId = newId(), account = '20208000900123456001', owed, daysAgo }: Owed,
) {
  const at = new Date(seededNow.getTime() - daysAgo * 86_400_000)
  const { rowCount } = await scene.client.query('select from maker where id = $1', [makerId])
  if (!rowCount) {
    await scene.put(
      `insert into maker select (jsonb_populate_record(m, jsonb_build_object('id', $1::uuid, 'slug', $1::text, 'name', 'Sinov ustaxonasi'))).*
         from maker m limit 1`,
      [makerId],
    )
  }
  const orderId = newId()
  await scene.put(
    `insert into device_order select (jsonb_populate_record(o, jsonb_build_object('id', $1::uuid, 'number', $2::text,
       'maker_id', $3::uuid, 'voucher_id', $1::uuid, 'price_tiyin', $4::bigint, 'voucher_part_tiyin', $4::bigint, 'top_up_tiyin', 0,
       'status', 'handed_over', 'handed_over_at', $5::timestamptz, 'handover_id', $1::uuid,
       'serial_number', null))).*
       from device_order o where status = 'handed_over' limit 1`,
    [orderId, newPublicNumber('HD'), makerId, owed, at],
  )
  const effectId = newId()
  await scene.client.query(
    `insert into account (id, code, kind, owner_id, may_be_negative) values (gen_random_uuid(), 'maker:' || $1, 'maker', $1::uuid, true)
       on conflict (code) do nothing`,
    [makerId],
  )
  await scene.put(
    `insert into effect (id, kind, subject_id, at) values ($1, 'deviceOrder.captured', $2, $3)`,
    [...[effectId, orderId, at]],
  )
  await scene.put(
    `insert into posting (effect_id, ordinal, from_account_id, to_account_id, amount_tiyin, purpose, at)
       select $1, 0, t.id, m.id, $3, 'deviceOrder.captured', $4 from account t, account m
        where t.code = 'treasury' and m.code = 'maker:' || $2`,
    [effectId, makerId, owed, at],
  )
  // Triggers are off in this session.
  await scene.client.query(
    `update account set balance_tiyin = balance_tiyin + case code when 'treasury' then -$2::bigint else $2::bigint end
      where code in ('treasury', 'maker:' || $1)`,
    [makerId, owed],
  )
  if (account !== null && !rowCount) await giveAccount(scene, makerId, account)
  return makerId
}

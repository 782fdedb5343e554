import type pg from 'pg'
import { hashSixDigits } from '~/platform/six-digits.server'
import { asReplica } from './put-rows'

export interface ReadyOrder {
  voucherId: string
  orderId: string
  makerId: string
  code: string
}

/** Orders that stand on these vouchers are made and have a code, as their makers would have left them. */
export async function makeReady(client: pg.Client, voucherIds: readonly string[]): Promise<ReadyOrder[]> {
  const { rows } = await client.query<Omit<ReadyOrder, 'code'>>(
    `select id as "orderId", voucher_id as "voucherId", maker_id as "makerId" from device_order
      where voucher_id = any ($1) and status = 'placed'`,
    [voucherIds],
  )
  const code = '123456'
  const hashes = rows.map(({ orderId }) => hashSixDigits('handoverCode', orderId, code))
  await asReplica(client, () =>
    client.query(
      `update device_order o set status = 'ready', ready_on = current_date, handover_code_hash = sent.hash
        from unnest($1::uuid[], $2::text[]) as sent (id, hash) where o.id = sent.id`,
      [rows.map(({ orderId }) => orderId), hashes],
    ),
  )
  return rows.map((row) => ({ ...row, code }))
}

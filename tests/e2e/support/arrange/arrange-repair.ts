import { signInOverHttp } from '../http'
import { type ArrangedCase, arrangeCase, passToHead, prepareCase } from './arrange-case'
import { type ArrangedOrder, arrangeReceived } from './arrange-order'
import { query } from './database'

/** Somebody whose device is broken, and whose case about its repair the head of Uchtepa decides. */
export interface ArrangedRepair {
  device: ArrangedOrder & { serial: string }
  repair: ArrangedCase
}

const kind = 'walker-four-leg'

export async function arrangeRepair(): Promise<ArrangedRepair> {
  const device = await arrangeOld()
  const { newcomer } = device
  const repair = await arrangeCase('device-repair', {
    newcomer,
    typed: { device: { deviceCode: kind }, received: { from: 'state', number: device.serial } },
  })
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  await prepareCase(repair, specialist)
  await passToHead(repair, specialist)
  return { device, repair }
}

/** The same with a second device of the kind that is under warranty. Returns its order. */
export async function receiveAnother({ device }: ArrangedRepair): Promise<string> {
  const { id } = await arrangeReceived(kind)
  // Nobody receives two within the service life of one, and no test waits so long: she has what another received.
  await unguarded(
    `update voucher set beneficiary_index = (select v.beneficiary_index from voucher v where v.id = '${device.voucherId}')
      where id = (select voucher_id from device_order where id = '${id}')`,
  )
  return id
}

/** Received long ago: its warranty is over. */
async function arrangeOld() {
  const device = await arrangeReceived(kind)
  await unguarded(
    `update device_order set warranty_until = handed_over_at::date - 2 where id = '${device.id}'`,
  )
  const [row] = await query<{ serial: string }>(
    'select serial_number as serial from device_order where id = $1',
    [device.id],
  )
  return { ...device, serial: row?.serial ?? '' }
}

const unguarded = (sql: string) => query(`set session_replication_role = replica; ${sql}`)

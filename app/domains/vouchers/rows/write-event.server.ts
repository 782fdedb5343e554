import { newId } from '~/lib/ids'
import { seal } from '~/platform/crypto.server'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'

/** A line of the voucher's history, seen by the person and the staff; answers its id. */
export async function writeVoucherEvent(
  work: Work,
  event: { voucherId: string; type: string; reasonCode?: string },
): Promise<string> {
  const id = newId()
  const row = {
    ...{ id, voucher_id: event.voucherId, type: event.type, reason_code: event.reasonCode ?? null },
    ...{ actor_id: work.personId, actor_role: work.role, at: work.now() },
  }
  await work.tx.$executeRaw`insert into voucher_event ${asRows('voucher_event', [row])}`
  return id
}

/** A line of the order's history, seen by the person and the maker. `text` is sealed. */
export async function writeOrderEvent(
  work: Work,
  event: { deviceOrderId: string; type: string; reasonCode?: string; text?: string },
): Promise<void> {
  const id = newId()
  const { deviceOrderId, type, reasonCode = null, text } = event
  const textCipher = text ? seal(text, { table: 'device_order_event', column: 'text', row: id }) : null
  const row = {
    ...{ id, device_order_id: deviceOrderId, type, reason_code: reasonCode, text_cipher: textCipher },
    ...{ actor_id: work.personId, actor_role: work.role, at: work.now() },
  }
  await work.tx.$executeRaw`insert into device_order_event ${asRows('device_order_event', [row])}`
}

import { newId } from '~/lib/ids'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

/** A line of the voucher's history, seen by the person and the staff. */
export async function writeVoucherEvent(
  work: Work,
  event: { voucherId: string; type: string; reasonCode?: string },
): Promise<void> {
  await work.tx.voucherEvent.create({
    data: { id: newId(), ...event, actorId: work.personId, actorRole: work.role, at: work.now() },
  })
}

/** A line of the order's history, seen by the person and the maker. `text` is sealed. */
export async function writeOrderEvent(
  work: Work,
  event: { deviceOrderId: string; type: string; reasonCode?: string; text?: string },
): Promise<void> {
  const id = newId()
  const { text, ...facts } = event
  const textCipher = text ? seal(text, { table: 'device_order_event', column: 'text', row: id }) : null
  await work.tx.deviceOrderEvent.create({
    data: { id, ...facts, textCipher, actorId: work.personId, actorRole: work.role, at: work.now() },
  })
}

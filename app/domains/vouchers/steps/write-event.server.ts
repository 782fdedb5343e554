import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { seal } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'

/** A line of the voucher's history, seen by the person and the staff. */
export async function writeVoucherEvent(
  tx: Tx,
  context: Context,
  event: { voucherId: string; type: string; reasonCode?: string },
): Promise<void> {
  await tx.voucherEvent.create({
    data: { id: newId(), ...event, actorId: context.personId, actorRole: context.role, at: context.now() },
  })
}

/** A line of the order's history, seen by the person and the maker. `text` is sealed. */
export async function writeOrderEvent(
  tx: Tx,
  context: Context,
  event: { deviceOrderId: string; type: string; reasonCode?: string; text?: string },
): Promise<void> {
  const id = newId()
  const { text, ...facts } = event
  const textCipher = text ? seal(text, { table: 'device_order_event', column: 'text', row: id }) : null
  await tx.deviceOrderEvent.create({
    data: { id, ...facts, textCipher, actorId: context.personId, actorRole: context.role, at: context.now() },
  })
}

import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { type AdvanceError, advanceDeviceOrderIn, type MakerMove } from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

interface AdvanceInput {
  deviceOrderId: string
  move: MakerMove
  /** With `accept`: working days until it is ready. */
  makingDays?: number
}

/** The maker accepts an order, starts on it or finishes it; the person is told when she accepts and when it is ready. */
export async function advanceDeviceOrder(
  context: Context,
  input: AdvanceInput,
): Promise<Result<{ number: string }, AdvanceError>> {
  const readyOn =
    input.move === 'accept'
      ? addWorkingDays(dayOf(context.now()), input.makingDays ?? 0, await listHolidays())
      : null
  return transaction(context, async (tx) => {
    const moved = await advanceDeviceOrderIn(tx, context, { ...input, readyOn })
    if (!moved.ok) return moved
    const { id, number, personId, handoverCode } = moved.value
    const common = { personId, locale: null, path: `/vouchers/orders/${id}` }
    if (readyOn) {
      await notifyIn(tx, context, {
        ...common,
        key: `deviceOrder:${id}:accepted`,
        template: 'notifications.deviceOrderAccepted',
        variables: { number, readyOn: readyOn.toISOString().slice(0, 10) },
      })
    }
    if (handoverCode) {
      await notifyIn(tx, context, {
        ...common,
        key: `deviceOrder:${id}:ready`,
        template: 'notifications.deviceOrderReady',
        variables: { number, code: handoverCode },
      })
    }
    return ok({ number })
  })
}

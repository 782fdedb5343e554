import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { type HandOverError, handOverDeviceIn } from '~/domains/vouchers/index.server'
import type { HandOverInput } from '~/domains/vouchers/schema'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'

/** The maker hands the device over against the person's code; the money is the maker's from now on. */
export async function handOverDevice(
  context: Context,
  input: HandOverInput,
): Promise<Result<{ number: string; priceTiyin: bigint }, HandOverError>> {
  return transaction(context, async (tx) => {
    const handed = await handOverDeviceIn(tx, context, input)
    if (!handed.ok) return handed
    const { id, number, personId, priceTiyin } = handed.value
    await notifyIn(tx, context, {
      key: `deviceOrder:${id}:handedOver`,
      personId,
      template: 'notifications.deviceOrderHandedOver',
      variables: { number },
      locale: null,
      path: `/vouchers/orders/${id}`,
    })
    return ok({ number, priceTiyin })
  })
}

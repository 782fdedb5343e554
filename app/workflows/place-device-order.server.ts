import type { ContextWith } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { checkPayableAmount, type GatewayPorts } from '~/domains/payments/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import {
  createDeviceOrder,
  type PlaceDeviceOrderError,
  type PlacedDeviceOrder,
} from '~/domains/vouchers/index.server'
import type { PlaceDeviceOrderInput } from '~/domains/vouchers/schema'
import { type Result, refuse } from '~/lib/result'
import { brokeConstraint, transaction } from '~/platform/db.server'
import { getVoucherMeasurementsIn } from './get-voucher-measurements.server'

type Unpayable =
  | 'payments.error.amountTooSmall'
  | 'payments.error.amountTooLarge'
  | 'payments.error.refusedByProvider'

/**
 * The person chooses a maker: the voucher's money is held. With a top-up the order waits for the payment
 * (`payDeviceOrder`) and the maker hears of it only then; a top-up that no card payment can carry is refused first.
 */
export async function placeDeviceOrder(
  context: ContextWith<GatewayPorts>,
  input: PlaceDeviceOrderInput & { locale: string },
): Promise<Result<PlacedDeviceOrder, PlaceDeviceOrderError | Unpayable | 'vouchers.error.visitDistrict'>> {
  if (input.delivery === 'visit' && !(await getTerritory(input.visitDistrict))?.region)
    return refuse('vouchers.error.visitDistrict')
  const checkTopUp = (amountTiyin: bigint) =>
    checkPayableAmount(context, { amountTiyin, locale: input.locale })
  try {
    return await transaction(context, async (tx) => {
      const known = await getVoucherMeasurementsIn(tx, input.voucherId)
      const placed = await createDeviceOrder(tx, input, known, checkTopUp)
      if (!placed.ok || placed.value.repeated || placed.value.payUntil) return placed
      const { deviceOrderId, number, makerId } = placed.value
      await notify(tx, {
        key: `deviceOrder:${deviceOrderId}:placed`,
        personId: context.personId,
        template: 'notifications.deviceOrderPlaced',
        variables: { number },
        locale: null,
        path: `/vouchers/orders/${deviceOrderId}`,
      })
      await notify(tx, {
        key: `deviceOrder:${deviceOrderId}:received`,
        personId: null,
        roleHolders: { role: 'maker_staff', organisationId: makerId },
        template: 'notifications.deviceOrderReceived',
        variables: { number },
        locale: null,
        path: `/maker/orders/${deviceOrderId}`,
      })
      return placed
    })
  } catch (error) {
    // An order id that is somebody else's; the form makes a new one each time.
    if (brokeConstraint(error, 'device_order_pkey')) return refuse('vouchers.error.notUsable')
    throw error
  }
}

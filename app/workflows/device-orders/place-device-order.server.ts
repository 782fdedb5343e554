import { notify, notifyAll } from '~/domains/notifications/index.server'
import { checkPayableAmount, type GatewayPorts } from '~/domains/payments/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import {
  createDeviceOrder,
  isAssisted,
  type PlaceDeviceOrderError,
  type PlacedDeviceOrder,
} from '~/domains/vouchers/index.server'
import type { PlaceDeviceOrderInput } from '~/domains/vouchers/schema'
import { type Result, refuse } from '~/lib/result'
import { brokeConstraint } from '~/platform/db.server'
import type { Work, WorkWith } from '~/platform/work.server'
import { describeReceivedOrder } from './describe-received-order'
import { readVoucherMeasurements } from './read-voucher-measurements.server'

type Unpayable =
  | 'payments.error.amountTooSmall'
  | 'payments.error.amountTooLarge'
  | 'payments.error.refusedByProvider'

type PlaceError =
  | PlaceDeviceOrderError
  | Unpayable
  | 'vouchers.error.visitDistrict'
  | 'vouchers.error.mandateMissing'
  | 'quotes.error.raisedForOther'

/**
 * The person chooses a maker, or a clerk whom she lets do it today: the voucher's money is held. With a top-up the order waits for the payment
 * (`payDeviceOrder`) and the maker hears of it only then; a top-up that no card payment can carry is refused first.
 */
export async function placeDeviceOrder(
  work: WorkWith<GatewayPorts>,
  input: PlaceDeviceOrderInput & { locale: string },
): Promise<Result<PlacedDeviceOrder, PlaceError>> {
  if (input.delivery !== 'pickup' && !(await isDistrict(work, input.visitDistrict)))
    return refuse('vouchers.error.visitDistrict')
  const read = () => readVoucherMeasurements(work, input.voucherId)
  // A clerk reads what the person herself would.
  const known = (await isAssisted(work, input.voucherId)) ? await work.asSystem(read) : await read()
  try {
    const placed = await createDeviceOrder(work, input, known, (amountTiyin) =>
      checkPayableAmount(work, { amountTiyin, locale: input.locale }),
    )
    if (placed.ok && !placed.value.repeated) await tellOfOrder(work, placed.value)
    return placed
  } catch (error) {
    // An order id that is somebody else's; the form makes a new one each time.
    if (brokeConstraint(error, 'device_order_pkey')) return refuse('vouchers.error.notUsable')
    // The workshop named another price at this moment.
    if (brokeConstraint(error, 'device_order_of_quote')) return refuse('vouchers.error.priceChanged')
    if (brokeConstraint(error, 'act refused: amount')) return refuse('vouchers.error.priceChanged')
    if (brokeConstraint(error, 'device_order_of_raised')) return refuse('quotes.error.raisedForOther')
    // Looked at where it is written: nearly every voucher is the person's own or her child's.
    if (brokeConstraint(error, 'device_order_by_mandate')) return refuse('vouchers.error.mandateMissing')
    throw error
  }
}

/** The maker hears of it once nothing is to be paid. Who has to pay and is not there herself is told where, and until when. */
async function tellOfOrder(
  work: Work,
  { deviceOrderId, number, makerId, personId, isAssisted, topUpTiyin, payUntil }: PlacedDeviceOrder,
): Promise<void> {
  const common = {
    ...{ key: `deviceOrder:${deviceOrderId}:placed`, personId, locale: null },
    path: `/vouchers/orders/${deviceOrderId}`,
  }
  if (payUntil) {
    if (!isAssisted) return
    const variables = { number, amountTiyin: String(topUpTiyin), payUntilMoment: payUntil.toISOString() }
    await notify(work, { ...common, template: 'notifications.deviceOrderToPay', variables })
    return
  }
  const template = isAssisted ? 'notifications.deviceOrderedFor' : 'notifications.deviceOrderPlaced'
  await notifyAll(work, [
    { ...common, template, variables: { number } },
    describeReceivedOrder({ deviceOrderId, number, makerId }),
  ])
}

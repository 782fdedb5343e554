import type { OwnDeviceOrder } from '../queries/get-own-device-order.server'
import { withoutHealth } from '../rows/without-health'

/**
 * An order as a clerk who helps its person reads it. What was measured of her and how it fitted, what she gives for the
 * device, and what she says of it, is hers alone.
 */
export function seenByHelper(order: OwnDeviceOrder): OwnDeviceOrder {
  return { ...withoutHealth(order), handoverCode: null, acceptance: null }
}

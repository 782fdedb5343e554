import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { type DevicePassport, readPassports } from './read-passport.server'

/** The passport of one of the person's own devices; null when it is not hers, or was never handed over. */
export async function getDevicePassport(
  context: Context,
  deviceOrderId: string,
): Promise<DevicePassport | null> {
  const { personId } = context
  if (!isId(deviceOrderId) || !personId) return null
  const [found] = await transaction(context, (work) =>
    readPassports(work, { id: deviceOrderId, personId }, 1),
  )
  return found ?? null
}

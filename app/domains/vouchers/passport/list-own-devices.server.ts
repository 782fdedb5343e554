import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type DevicePassport, readPassports } from './read-passport.server'

/** What the person has received, and given back, the latest first. */
export async function listOwnDevices(context: Context): Promise<DevicePassport[]> {
  const { personId } = context
  return personId ? transaction(context, (work) => readPassports(work, { personId })) : []
}

import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'
import { type AccessFeature, accessFeatures } from '../schema'

/** What the caller's workshop has said of the way in; empty while nothing. */
export async function getOwnAccess(context: Context): Promise<AccessFeature[]> {
  const makerId = workshopOf(context, 'workshop')
  if (!makerId) return []
  const row = await transaction(context, ({ tx }) => tx.makerAccess.findUnique({ where: { makerId } }))
  return accessFeatures.filter((feature) => row?.features.includes(feature))
}

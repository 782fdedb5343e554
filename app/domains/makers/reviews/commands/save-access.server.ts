import { workshopOf } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { forgetMakers } from '../../offers/rows/forget-makers.server'
import type { AccessFeature } from '../schema'

export type SaveAccessError = 'makers.error.makerNotFound'

/** The maker's staff say how easily somebody comes into the workshop; all of it anew. */
export async function saveAccess(
  work: Work,
  { features }: { features: AccessFeature[] },
): Promise<Result<null, SaveAccessError>> {
  const makerId = workshopOf(work, 'workshop')
  if (!makerId) return refuse('makers.error.makerNotFound')
  const said = { features, saidById: work.personId, saidAt: work.now() }
  await work.tx.makerAccess.upsert({ where: { makerId }, create: { makerId, ...said }, update: said })
  forgetMakers(work)
  return ok(null)
}

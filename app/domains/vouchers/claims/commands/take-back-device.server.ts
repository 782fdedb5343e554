import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ReturnDeviceError, type ReturnedDevice, returnDevice } from '../rows/return-device.server'
import { type MakerClaimError, takeClaim } from '../rows/take-claim.server'

/** The maker has the device back. The caller gives the money back in the same transaction. */
export async function takeBackDevice(
  work: Work,
  { claimId }: { claimId: string },
): Promise<Result<ReturnedDevice, MakerClaimError | ReturnDeviceError>> {
  const taken = await takeClaim(work, claimId, ['maker'])
  if (!taken.ok) return taken
  const { claim } = taken.value
  if (claim.kind !== 'return' || claim.status !== 'asked') return refuse('claims.error.moved')
  return returnDevice(work, taken.value, { answeredById: work.personId, answeredAt: work.now() })
}

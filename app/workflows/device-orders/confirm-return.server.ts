import type { RequestRefundError } from '~/domains/payments/index.server'
import { type MakerClaimError, type ReturnDeviceError, takeBackDevice } from '~/domains/vouchers/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { giveMoneyBack } from './give-money-back.server'

/** The maker says that it has the device back: everything goes back to where it came from. */
export async function confirmReturn(
  work: Work,
  input: { claimId: string },
): Promise<Result<null, MakerClaimError | ReturnDeviceError | RequestRefundError>> {
  const returned = await takeBackDevice(work, input)
  return returned.ok ? giveMoneyBack(work, returned.value) : returned
}

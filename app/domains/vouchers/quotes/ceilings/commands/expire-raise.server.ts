import type { Work } from '~/platform/work.server'
import { lockVoucher } from '../../../rows/lock-voucher.server'
import { releaseRaise } from '../rows/release-raise.server'

/** The last day of a price that the State agreed to pay is over. False when that changed meanwhile. */
export async function expireRaise(work: Work, voucherId: string): Promise<boolean> {
  return (await lockVoucher(work, voucherId)) !== null && releaseRaise(work, voucherId)
}

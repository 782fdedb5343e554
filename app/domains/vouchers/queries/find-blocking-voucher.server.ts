import type { Work } from '~/platform/work.server'
import { beneficiaryIndex } from '../beneficiary.server'
import { type BlockingVoucher, readBlockingVoucher } from '../rows/read-blocking-voucher.server'

export type { BlockingVoucher }

/**
 * What stands against another voucher of a kind for a person, whoever holds it and whichever centre gave it; null when
 * nothing does. It names the voucher and its centre, never the holder: to the one who decides she is a stranger.
 */
export function findBlockingVoucher(
  work: Work,
  { pinfl, ...input }: { pinfl: string; deviceCode: string; now: Date },
): Promise<BlockingVoucher | null> {
  return readBlockingVoucher(work, { ...input, beneficiary: beneficiaryIndex(pinfl) })
}

import { type DecidedCaseError, takeDecidedCase } from '~/domains/cases/index.server'
import { type SeenVoucherChange, withdrawVoucherChange as withdraw } from '~/domains/vouchers/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** It is not decided so: whoever prepared it takes it back, or a head of the centre does. */
export async function withdrawVoucherChange(
  work: Work,
  seen: SeenVoucherChange,
): Promise<
  Result<null, DecidedCaseError | 'vouchers.error.nothingPrepared' | 'applications.error.notYours'>
> {
  const taken = await takeDecidedCase(work, seen.caseId)
  return taken.ok ? withdraw(work, seen) : taken
}

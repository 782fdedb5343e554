import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type LockToConfirmError, lockToConfirm } from '../rows/lock-to-confirm.server'
import { type WriteCodeError, writeContractCode } from '../rows/write-code.server'

/** Sends a code to the phone of who accepts for her side; it is for these terms, and the last one counts. */
export async function sendContractCode(
  work: Work,
  { contractId }: { contractId: string },
): Promise<Result<null, LockToConfirmError | WriteCodeError>> {
  const locked = await lockToConfirm(work, contractId)
  if (!locked.ok) return locked
  return writeContractCode(work, { ...locked.value, deliveryId: null })
}

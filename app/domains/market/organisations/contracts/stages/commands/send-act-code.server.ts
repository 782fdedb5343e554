import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type WriteCodeError, writeContractCode } from '../../rows/write-code.server'
import type { LockStageError } from '../rows/lock-stage.server'
import { lockToAnswer } from '../rows/lock-to-answer.server'

/** Sends a code to the phone of who signs the act for the organisation; it is for this delivery alone. */
export async function sendActCode(
  work: Work,
  of: { contractId: string; stage: number },
): Promise<Result<null, LockStageError | WriteCodeError>> {
  const locked = await lockToAnswer(work, of)
  if (!locked.ok) return locked
  const { contract, delivery, personId } = locked.value
  return writeContractCode(work, { contract, side: 'buyer', personId, deliveryId: delivery.id })
}

import { type RecordReturnedError, type ReturnPartError, recordReturned } from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { settleReturn } from './settle-return.server'

/** The seller has the goods again: what was to be paid back is; null when another piece follows instead. */
export async function receiveReturnAndRefund(
  work: Work,
  input: Parameters<typeof recordReturned>[1],
): Promise<
  Result<{ amountTiyin: bigint | null }, RecordReturnedError | ReturnPartError | RequestRefundError>
> {
  const received = await recordReturned(work, input)
  if (!received.ok) return received
  if (!received.value) return ok({ amountTiyin: null })
  const given = await settleReturn(work, received.value)
  return given.ok ? ok({ amountTiyin: given.value.amountTiyin }) : given
}

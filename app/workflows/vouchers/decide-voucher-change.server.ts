import { type DecidedCaseError, takeDecidedCase } from '~/domains/cases/index.server'
import {
  type ApplyVoucherChangeError,
  applyVoucherChange,
  type SeenVoucherChange,
} from '~/domains/vouchers/index.server'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readWasChild } from './renewals/read-was-child.server'

/** A head of the centre decides what somebody else prepared of a voucher. */
export async function decideVoucherChange(
  work: Work,
  { caseId, changeId }: SeenVoucherChange,
): Promise<Result<null, DecidedCaseError | ApplyVoucherChangeError | 'vouchers.error.headDecides'>> {
  const taken = await takeDecidedCase(work, caseId)
  if (!taken.ok) return taken
  if (work.role !== 'inson_head') return refuse('vouchers.error.headDecides')
  const { isProtected } = taken.value
  const wasChild = await readWasChild(work, caseId)
  return applyVoucherChange(work, { caseId, changeId, isProtected, wasChild })
}

import type { RequestRefundError } from '~/domains/payments/index.server'
import { type DecideClaimError, decideClaim } from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { giveMoneyBack } from './give-money-back.server'

/** The centre decides a dispute; where the device goes back, so does its money. */
export async function decideDispute(
  work: Work,
  input: { claimId: string; seenAt: Date },
): Promise<Result<null, DecideClaimError | RequestRefundError>> {
  const decided = await decideClaim(work, input)
  if (!decided.ok) return decided
  return decided.value ? giveMoneyBack(work, decided.value) : ok(null)
}

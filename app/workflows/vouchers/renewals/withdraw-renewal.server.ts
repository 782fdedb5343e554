import { recordRenewalEvent } from '~/domains/cases/index.server'
import { type TakeRenewalError, withdrawRenewal as withdraw } from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** What was asked early is taken back, with its line in the case's history. */
export async function withdrawRenewal(
  work: Work,
  input: { renewalId: string },
): Promise<Result<null, TakeRenewalError | 'vouchers.error.renewalMoved'>> {
  const withdrawn = await withdraw(work, input)
  if (!withdrawn.ok) return withdrawn
  await recordRenewalEvent(work, { ...withdrawn.value, type: 'application.renewalWithdrawn' })
  return ok(null)
}

import { recordRenewalEvent } from '~/domains/cases/index.server'
import { type DecideRenewalError, decideRenewal as decide } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readIsChild } from './read-is-child.server'

/** A head decides an early renewal, with its line in the case's history. */
export async function decideRenewal(
  work: Work,
  { renewalId, seenAt }: { renewalId: string; seenAt: Date },
): Promise<Result<null, DecideRenewalError>> {
  const found = isId(renewalId)
    ? await work.tx.deviceRenewal.findUnique({ where: { id: renewalId }, select: { deviceOrderId: true } })
    : null
  if (!found) return refuse('vouchers.error.renewalNotFound')
  const isChild = await readIsChild(work, found.deviceOrderId)
  const decided = await decide(work, { renewalId, seenAt, isChild })
  if (!decided.ok) return decided
  const { caseId, right, reasonCode } = decided.value
  await recordRenewalEvent(work, {
    caseId,
    type: right ? 'application.renewalApproved' : 'application.renewalRefused',
    reasonCode: reasonCode ?? undefined,
  })
  return ok(null)
}

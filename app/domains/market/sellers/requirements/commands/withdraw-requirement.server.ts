import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextRequirementChangeStatus } from '../lifecycle'
import { type LockRequirementError, lockRequirementChange } from '../rows/lock-requirement-change.server'
import { recordRequirementChange } from '../rows/record-requirement-change.server'

/** Takes back a change that waits, whoever of the administrators. */
export async function withdrawRequirement(
  work: Work,
  changeId: string,
): Promise<Result<null, LockRequirementError | 'admin.error.proposalDecided'>> {
  const locked = await lockRequirementChange(work, changeId)
  if (!locked.ok) return locked
  const status = nextRequirementChangeStatus(locked.value.status, 'withdraw')
  if (!status) return refuse('admin.error.proposalDecided')
  await work.tx.sellerRequirementChange.update({
    where: { id: locked.value.id },
    data: { status, withdrawnById: work.personId, withdrawnAt: work.now() },
  })
  await recordRequirementChange(work, 'parameter.withdrawn', locked.value)
  return ok(null)
}

import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sellerRequirementCodes } from '../../proofs/schema'
import { nextRequirementChangeStatus } from '../lifecycle'
import { findRequirementFault, type RequirementFault } from '../rows/find-requirement-fault.server'
import { type LockRequirementError, lockRequirementChange } from '../rows/lock-requirement-change.server'
import { recordRequirementChange } from '../rows/record-requirement-change.server'

export type ConfirmRequirementError =
  | LockRequirementError
  | RequirementFault
  | 'admin.error.proposalDecided'
  | 'sides.error.confirmParameter'

/** Lets a change count that another administrator prepared. */
export async function confirmRequirement(
  work: Work,
  changeId: string,
): Promise<Result<null, ConfirmRequirementError>> {
  const locked = await lockRequirementChange(work, changeId)
  if (!locked.ok) return locked
  const { id, act, code, kind, onDay, preparedById, status: before } = locked.value
  const own = refuseBothSides('confirmParameter', work, [preparedById])
  if (own) return own
  const status = nextRequirementChangeStatus(before, 'confirm')
  if (!status) return refuse('admin.error.proposalDecided')
  const fault = await findRequirementFault(work, locked.value)
  if (fault) return refuse(fault)
  await work.tx.sellerRequirementChange.update({
    where: { id },
    data: { status, confirmedById: work.personId, confirmedAt: work.now() },
  })
  const position = sellerRequirementCodes.indexOf(code)
  if (act === 'begin')
    await work.tx.sellerRequirement.create({ data: { code, kind, fromOn: onDay, position } })
  else
    await work.tx.sellerRequirement.updateMany({
      where: { code, kind, fromOn: { lte: onDay }, untilOn: null },
      data: { untilOn: onDay },
    })
  await recordRequirementChange(work, 'parameter.confirmed', locked.value)
  return ok(null)
}

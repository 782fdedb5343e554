import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { SellerRequirementChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayKeepRequirements } from '../../../policy'
import { lockRequirements } from './find-requirement-fault.server'

export type LockRequirementError = 'admin.error.notAllowed' | 'admin.error.proposalUnknown'

/** A change that is to be decided, when nobody else changes what is asked. */
export async function lockRequirementChange(
  work: Work,
  id: string,
): Promise<Result<SellerRequirementChange, LockRequirementError>> {
  if (!mayKeepRequirements(work) || !work.personId) return refuse('admin.error.notAllowed')
  await lockRequirements(work)
  const change = isId(id) && (await work.tx.sellerRequirementChange.findUnique({ where: { id } }))
  return change ? ok(change) : refuse('admin.error.proposalUnknown')
}

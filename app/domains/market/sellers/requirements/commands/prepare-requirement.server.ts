import type { Locale } from '~/i18n/locales'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { SellerRequirementChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayKeepRequirements } from '../../../policy'
import {
  findRequirementFault,
  lockRequirements,
  type RequirementFault,
} from '../rows/find-requirement-fault.server'
import { recordRequirementChange } from '../rows/record-requirement-change.server'

export interface RequirementChangeInput
  extends Pick<SellerRequirementChange, 'act' | 'code' | 'kind' | 'onDay' | 'source'> {
  sourceTexts: Partial<Record<Locale, string>>
}

/** Keeps a change of what is asked of sellers until a second administrator has looked at it; it does not count yet. */
export async function prepareRequirement(
  work: Work,
  input: RequirementChangeInput,
): Promise<Result<null, RequirementFault | 'admin.error.notAllowed' | 'proofs.rows.error.waiting'>> {
  const { personId } = work
  if (!mayKeepRequirements(work) || !personId) return refuse('admin.error.notAllowed')
  await lockRequirements(work)
  const fault = await findRequirementFault(work, input)
  if (fault) return refuse(fault)
  const { code, kind } = input
  const waiting = await work.tx.sellerRequirementChange.count({ where: { code, kind, status: 'prepared' } })
  if (waiting > 0) return refuse('proofs.rows.error.waiting')
  const by = { preparedById: personId, preparedAt: work.now() }
  await work.tx.sellerRequirementChange.create({
    data: { id: newId(), ...input, status: 'prepared', ...by },
  })
  await recordRequirementChange(work, 'parameter.prepared', input)
  return ok(null)
}

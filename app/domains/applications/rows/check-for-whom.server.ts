import type { Profile } from '~/domains/identity/index.server'
import type { Beneficiary } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { isoDayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { findMandate } from '../mandates/rows/find-mandate.server'
import { isAdult } from '../mandates/rules'

export type ForWhomError = 'applications.error.mandateMissing'

/**
 * The mandate under which somebody applies for another adult, null where none is needed: for herself, and for a child,
 * whose parent or guardian the registers name.
 */
export async function checkForWhom(
  work: Work,
  {
    profile,
    beneficiary,
    serviceCode,
  }: { profile: Pick<Profile, 'id' | 'pinfl'>; beneficiary: Beneficiary; serviceCode: string },
): Promise<Result<string | null, ForWhomError>> {
  const { pinfl } = beneficiary
  const today = isoDayOf(work.now())
  if (pinfl === null || pinfl === profile.pinfl || !isAdult(beneficiary, today)) return ok(null)
  const mandate = await findMandate(work, { holderId: profile.id, pinfl, act: 'apply', serviceCode })
  return mandate ? ok(mandate) : refuse('applications.error.mandateMissing')
}

import { type Refusal, refuse } from '~/lib/result'
import type { SellerKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type GivenProofs, isHalf, type SellerRequirementCode } from '../schema'
import { readAskingStatus } from './read-asking-status.server'

export type ProofContentError =
  /** Something that has to be given is not there. */
  | 'proofs.error.missing'
  /** Fewer than half of the staff have disabilities, or more than there are. */
  | 'proofs.error.staffHalf'

/** What stands against what she gives for these requirements; null where nothing does. */
export async function refuseProofContent(
  work: Work,
  { kind, personId }: { kind: SellerKind; personId: string },
  codes: readonly SellerRequirementCode[],
  given: GivenProofs,
): Promise<Refusal<ProofContentError> | null> {
  if (codes.some((code) => given[code] === undefined)) return refuse('proofs.error.missing')
  if (
    codes.includes('status') &&
    !given.status?.statusNote &&
    !(await readAskingStatus(work, kind, personId))
  )
    return refuse('proofs.error.missing')
  if (codes.includes('staff') && given.staff && !isHalf(given.staff)) return refuse('proofs.error.staffHalf')
  return null
}

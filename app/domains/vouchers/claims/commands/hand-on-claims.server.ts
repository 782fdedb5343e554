import type { Work } from '~/platform/work.server'
import { handOnCeilings } from '../../quotes/ceilings/rows/hand-on-ceilings.server'
import { handOnRenewals } from '../renewals/rows/hand-on-renewals.server'

/** Which centre looks again at what a head refused; null where there is none. */
export type OtherCentre = (refused: { caseId: string; decidedById: string }) => Promise<string | null>

/**
 * Early renewals and prices above the ceiling that a closed centre had to decide go where their cases are now, appeals to
 * another centre than the one that refused. Heads there are told. What nobody may decide stays: answers how many did.
 */
export async function handOnClaims(work: Work, fromCode: string, otherCentre: OtherCentre): Promise<number> {
  return work.asSystem(
    async () =>
      (await handOnRenewals(work, fromCode, otherCentre)) +
      (await handOnCeilings(work, fromCode, otherCentre)),
  )
}

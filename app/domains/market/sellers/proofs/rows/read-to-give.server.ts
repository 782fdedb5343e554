import { dayOf } from '~/platform/clock.server'
import type { Seller } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type SellerRequirementCode, withoutAccount } from '../schema'
import { readProofs } from './read-proofs.server'
import { readRequirements } from './read-requirements.server'

/**
 * What a waiting seller, or who asked for her, has still to give: what was refused, and what was left to her when somebody
 * asked in her name.
 */
export async function readToGive(
  work: Work,
  { id, kind, createdAt, mandateId }: Pick<Seller, 'id' | 'kind' | 'createdAt' | 'mandateId'>,
  isHolder: boolean,
): Promise<SellerRequirementCode[]> {
  const proofs = await readProofs(work, id)
  const asked = mandateId ? await readRequirements(work, kind, dayOf(createdAt)) : []
  const codes = [
    ...asked.filter((code) => proofs.every((proof) => proof.code !== code)),
    ...proofs.flatMap(({ code, status }) => (status === 'refused' ? [code] : [])),
  ]
  return isHolder ? withoutAccount(codes) : codes
}

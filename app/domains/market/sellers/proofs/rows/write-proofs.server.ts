import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import type { GivenProofs, SellerRequirementCode } from '../schema'
import { sealProof } from '../sealed.server'

/** Keeps what somebody who asks to sell gave, each for the desk to look at. */
export async function writeProofs(
  work: Work,
  sellerId: string,
  codes: readonly SellerRequirementCode[],
  given: GivenProofs,
): Promise<void> {
  const { personId } = work
  if (!personId) throw new Error('a person gives what is asked of her')
  const rows = codes.flatMap((code) => {
    const content = given[code]
    const id = newId()
    return content ? [{ id, sellerId, code, contentCipher: sealProof(content, id) }] : []
  })
  const by = { submittedById: personId, submittedAt: work.now() }
  await work.tx.sellerProof.createMany({ data: rows.map((row) => ({ ...row, ...by })) })
}

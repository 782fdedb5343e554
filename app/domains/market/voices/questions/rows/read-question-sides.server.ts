import { getCitizenSide, getSellerFamily } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'

/** Who asked, with her family, and who stands on the seller's side. */
export async function readQuestionSides(
  work: Work,
  { personId, sellerId }: { personId: string; sellerId: string },
): Promise<{ writer: string[]; seller: string[] }> {
  return {
    writer: await getCitizenSide(work, { personId, beneficiaryIndex: null }),
    seller: await getSellerFamily(work, sellerId),
  }
}

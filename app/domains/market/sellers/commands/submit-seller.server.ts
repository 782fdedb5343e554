import { recordAudit } from '~/domains/audit/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import type { SellerInput } from '../../schema'
import { shopSlug } from '../shop-slug'

/** A person asks to sell. Until an approver decides, nothing of hers is seen. One request a person, and another after a refusal. */
export async function submitSeller(
  work: Work,
  input: SellerInput,
): Promise<
  Result<
    { sellerId: string },
    'market.error.signIn' | 'market.error.alreadySeller' | 'market.error.sellerDistrict'
  >
> {
  const { personId } = work
  if (!personId) return refuse('market.error.signIn')

  await lockName(work, `seller:${personId}`)
  const known = await work.tx.seller.findFirst({
    where: { personId, status: { not: 'refused' } },
    select: { id: true },
  })
  if (known) return refuse('market.error.alreadySeller')
  if (!(await isDistrict(work, input.soato))) return refuse('market.error.sellerDistrict')
  const id = newId()
  await work.tx.seller.create({
    data: {
      id,
      slug: shopSlug(input.displayName, id),
      displayName: input.displayName,
      personId,
      kind: input.kind ?? 'artisan',
      soato: input.soato,
      about: input.about,
      aboutMade: input.aboutMade ?? [],
      status: 'pending',
      createdAt: work.now(),
    },
  })
  await recordAudit(work, { subject: id, action: 'seller.submitted', details: {} })
  return ok({ sellerId: id })
}

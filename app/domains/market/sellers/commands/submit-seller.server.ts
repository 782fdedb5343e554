import { recordAudit } from '~/domains/audit/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import type { SellerInput } from '../../schema'
import { readRequirements } from '../proofs/rows/read-requirements.server'
import { type ProofContentError, refuseProofContent } from '../proofs/rows/refuse-proof-content.server'
import { writeProofs } from '../proofs/rows/write-proofs.server'
import { shopSlug } from '../shop-slug'

/** A person asks to sell, with all that is asked of her. Until an approver decides, nothing of hers is seen. One request a person, and another after a refusal. */
export async function submitSeller(
  work: Work,
  input: SellerInput,
): Promise<
  Result<
    { sellerId: string },
    'market.error.signIn' | 'market.error.alreadySeller' | 'market.error.sellerDistrict' | ProofContentError
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
  const kind = input.kind ?? 'artisan'
  const codes = await readRequirements(work, kind, dayOf(work.now()))
  const given = input.proofs ?? {}
  const wrong = await refuseProofContent(work, kind, codes, given)
  if (wrong) return wrong
  const id = newId()
  await work.tx.seller.create({
    data: {
      id,
      slug: shopSlug(input.displayName, id),
      displayName: input.displayName,
      personId,
      kind,
      soato: input.soato,
      about: input.about,
      aboutMade: input.aboutMade ?? [],
      status: 'pending',
      createdAt: work.now(),
    },
  })
  await writeProofs(work, id, codes, given)
  await recordAudit(work, { subject: id, action: 'seller.submitted', details: {} })
  return ok({ sellerId: id })
}

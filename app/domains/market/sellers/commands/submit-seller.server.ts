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
import { withoutAccount } from '../proofs/schema'
import { findAsking } from '../rows/find-asking.server'
import { tellBoth } from '../rows/tell-other.server'
import { shopSlug } from '../shop-slug'

/**
 * A person asks to sell, herself or by who holds her mandate to sell, with all that is asked of her; her account she gives
 * herself. Until an approver decides, nothing of hers is seen. One request a person, and another after a refusal.
 */
export async function submitSeller(
  work: Work,
  input: SellerInput,
): Promise<
  Result<
    { sellerId: string },
    | 'market.error.signIn'
    | 'seller.error.noMandate'
    | 'market.error.alreadySeller'
    | 'market.error.sellerDistrict'
    | ProofContentError
  >
> {
  if (!work.personId) return refuse('market.error.signIn')
  const asking = await findAsking(work, input.mandateId ?? null)
  if (!asking) return refuse('seller.error.noMandate')
  const { personId, mandate } = asking

  await lockName(work, `seller:${personId}`)
  const known = await work.tx.seller.findFirst({
    where: { personId, status: { not: 'refused' } },
    select: { id: true },
  })
  if (known) return refuse('market.error.alreadySeller')
  if (!(await isDistrict(work, input.soato))) return refuse('market.error.sellerDistrict')
  const kind = input.kind ?? 'artisan'
  const all = await readRequirements(work, kind, dayOf(work.now()))
  const codes = mandate ? withoutAccount(all) : all
  const given = input.proofs ?? {}
  const wrong = await refuseProofContent(work, { kind, personId }, codes, given)
  if (wrong) return wrong
  const id = newId()
  await work.tx.seller.create({
    data: {
      id,
      slug: shopSlug(input.displayName, id),
      displayName: input.displayName,
      personId,
      mandateId: mandate?.id ?? null,
      kind,
      soato: input.soato,
      about: input.about,
      aboutMade: input.aboutMade ?? [],
      status: 'pending',
      createdAt: work.now(),
    },
  })
  await writeProofs(work, id, codes, given)
  if (!mandate) {
    await recordAudit(work, { subject: id, action: 'seller.submitted', details: {} })
    return ok({ sellerId: id })
  }
  const details = { mandateId: mandate.id, number: mandate.number }
  await recordAudit(work, { subject: id, action: 'seller.submitted', details })
  // She reads on her own file what was done in her name.
  await work.asSystem(() =>
    recordAudit(work, { subject: personId, action: 'person.sellerAskedFor', details }),
  )
  const seller = { id, personId, mandateId: mandate.id }
  await tellBoth(work, seller, `seller:${id}:asked`, 'notifications.sellerForAsked')
  return ok({ sellerId: id })
}

import {
  getOwnSeller,
  getRequirements,
  listAcceptedProofs,
  listOwnProofs,
  listProofsToGive,
} from '~/domains/market/index.server'
import { sellerKinds, sellerRequirementCodes } from '~/domains/market/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import { nameInScript } from '~/i18n/show-in-script'
import { ownValue } from '~/lib/own-value'

/** What the pages of a request to sell show, of one's own or of whom one holds a mandate. */
export async function readApply(context: SignedInContext, mandateId: string | null = null) {
  const { locale } = context
  const [seller, places, proofs, toGive, accepted, asked] = await Promise.all([
    getOwnSeller(context, mandateId),
    listDistrictChoices(locale),
    listOwnProofs(context, mandateId),
    listProofsToGive(context, mandateId),
    listAcceptedProofs(context, mandateId),
    Promise.all(sellerKinds.map((kind) => getRequirements(context, kind, mandateId))),
  ])
  return {
    seller: seller && {
      name: nameInScript(seller.displayName, locale),
      status: seller.status,
      reason: seller.reason,
      askedOn: seller.askedAt && createFormat(locale).dateLong(seller.askedAt),
      mandate: seller.mandate,
    },
    // Who was refused mends what she sent, in the language she wrote it in.
    sent:
      seller?.status === 'refused'
        ? {
            displayName: seller.displayName,
            kind: seller.kind,
            soato: seller.soato,
            story: ownValue(seller.about, locale),
          }
        : null,
    places,
    proofs,
    toGive,
    accepted,
    // What one of the two has to give; the status of her centre only where she has none.
    codes: sellerRequirementCodes.filter((code) =>
      asked.some(({ codes, status }) => codes.includes(code) && (code !== 'status' || status === null)),
    ),
    standing: asked.flatMap(({ codes, status }) => (codes.includes('status') ? (status?.number ?? []) : [])),
  }
}

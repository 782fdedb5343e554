import { getRequirements, submitSeller } from '~/domains/market/index.server'
import {
  proofsForm,
  sellerKind,
  sellerKinds,
  shopInput,
  sortProofs,
  story,
  unaskedForm,
} from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { fillOtherScript } from '~/i18n/uzbek/fill-other-script'
import { perform } from '~/platform/perform.server'

const applyForm = shopInput.pick({ displayName: true, soato: true }).extend({ kind: sellerKind, story })

/** Asks to sell, in one's own name or under a mandate; goes on to the page of that request. */
export async function sendApplication(
  context: SignedInContext,
  form: FormData,
  mandateId: string | null = null,
): Promise<Response> {
  const as = sellerKinds.find((one) => one === form.get('kind')) ?? 'artisan'
  const { codes, status } = await getRequirements(context, as, mandateId)
  const asked = applyForm.extend(proofsForm(codes, status !== null).shape)
  // Who chose nothing yet is told that first.
  const unasked = form.get('kind') === as ? unaskedForm(codes).shape : {}
  const parsed = parseForm(form, asked.extend(unasked))
  if (!parsed.ok) return refuseForm(parsed)
  const { displayName, kind, soato } = parsed.value
  const proofs = sortProofs(codes, parsed.value)
  const { texts: about, made } = fillOtherScript({ [context.locale]: parsed.value.story })
  const aboutMade = made ? [made] : []
  const submitted = await perform(context, submitSeller, {
    ...{ displayName, kind, soato, about, aboutMade, proofs, mandateId },
  })
  if (!submitted.ok)
    return refuseForm(submitted, {
      'market.error.sellerDistrict': 'soato',
      'proofs.error.staffHalf': 'disabled',
    })
  return redirectWithNotice(applyPath(context, mandateId), { key: 'seller.apply.sent', tone: 'success' })
}

/** The page of one's own request, or of that under a mandate. */
export function applyPath({ locale }: Pick<SignedInContext, 'locale'>, mandateId: string | null): string {
  return `/${locale}/seller/apply${mandateId ? `/${mandateId}` : ''}`
}

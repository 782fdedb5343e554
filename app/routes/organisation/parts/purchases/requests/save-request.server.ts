import { saveRequestWithPhotos } from '~/domains/market/index.server'
import { priceRequestForm } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFiles, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { isoDayOf } from '~/platform/clock.server'
import { photoFields } from '~/views/orders/photo-fields'

/** Writes the draft that was typed, and shows it as sellers will read it. */
export async function saveRequest(context: SignedInContext, form: FormData, requestId: string) {
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, priceRequestForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const files = await readFiles(form, 'photo')
  if (files.length > 0) await requireBudget(context, 'upload')
  const saved = await saveRequestWithPhotos(context, {
    ...{ ...parsed.value, requestId },
    files,
  })
  if (!saved.ok)
    return refuseForm(saved, {
      ...photoFields,
      'requests.error.tooManyPhotos': 'photo',
      'requests.error.district': 'soato',
      'requests.error.dayOver': 'wantedOn',
      'requests.error.category': 'categoryCode',
      ...(parsed.value.directTo === null && { 'requests.error.sellerGone': 'sellerIds' }),
    })
  const to = `/${context.locale}/organisation/purchases/requests/${saved.value.requestId}`
  return redirectWithNotice(to, { key: 'requests.saved', tone: 'success' })
}

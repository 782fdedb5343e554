import { updateProducts } from '~/domains/market/index.server'
import { severalForm } from '~/domains/market/schema'
import { type NotAccepted, parseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { perform } from '~/platform/perform.server'

/** Does to the ticked products what the form says; answers how many are otherwise than before. */
export async function changeSeveral(
  context: SignedInContext,
  form: FormData,
): Promise<{ ok: true; count: number } | NotAccepted> {
  const parsed = parseForm(form, severalForm(form.get('act')))
  if (!parsed.ok) return parsed
  const productIds = form.getAll('product').map(String)
  if (productIds.length === 0) {
    return { ok: false, reply: { errors: { act: { key: 'seller.error.nothingTicked' } } } }
  }
  const changed = await perform(context, updateProducts, { productIds, change: parsed.value })
  return changed.ok ? { ok: true, count: changed.value.count } : changed
}

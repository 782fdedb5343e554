import { recordFairSale } from '~/domains/market/index.server'
import { fairSaleForm } from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { perform } from '~/platform/perform.server'

/** Writes down what the form says was sold; `toldAt` when a phone without a line kept it. Null when it is done. */
export async function sellAtStand(
  context: SignedInContext,
  fairId: string,
  form: FormData,
  toldAt: Date | null,
): Promise<Response | null> {
  const parsed = parseForm(form, fairSaleForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { price: priceTiyin, ...sale } = parsed.value
  const recorded = await perform(context, recordFairSale, { fairId, ...sale, priceTiyin, toldAt })
  if (recorded.ok) return null
  return refuseForm(recorded, {
    ...{ 'fairs.error.product': 'productId', 'fairs.error.units.short': 'units' },
  })
}

import { addPhoto, type OwnProduct, recordPhotoAlts } from '~/domains/market/index.server'
import type { NotAccepted } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { takePhotos } from '~/http/kept-forms/photos.server'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'

/** Adds every file that can be shown; the others are named with what is wrong with each. */
export function addPhotos(
  context: SignedInContext,
  product: OwnProduct,
  form: FormData,
): Promise<{ ok: true; notice: TextKey } | NotAccepted> {
  return takePhotos(form, context.locale, (photo) => addPhoto(context, { productId: product.id, ...photo }))
}

export async function saveAlts(
  context: SignedInContext,
  product: OwnProduct,
  alts: Map<string, Record<string, string>>,
): Promise<void> {
  if (alts.size > 0) await perform(context, recordPhotoAlts, { productId: product.id, alts })
}

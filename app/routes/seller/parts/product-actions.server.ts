import {
  askToPutBack,
  hideProduct,
  type OwnProduct,
  publishProduct,
  removePhoto,
  reorderPhotos,
  updateProduct,
} from '~/domains/market/index.server'
import { deskTextInput } from '~/domains/market/schema'
import { type FormReply, parseForm, readHiddenNumber, refusalOf, typedValues } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import type { Refusal } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { askAboutMade } from './made-script.server'
import { addPhotos, readAlts, saveAlts } from './photo-actions.server'
import { readProductForm } from './product-form.server'

/** The message of what was done, or the form again with what is wrong. */
export type ProductActed = { ok: true; notice: TextKey } | { ok: false; reply: FormReply; status: number }

/** What the buttons of a product's page do, by the name of the button. */
export const productActions: Record<
  string,
  (context: SignedInContext, product: OwnProduct, form: FormData) => Promise<ProductActed>
> = {
  async save(context, product, form) {
    const read = readProductForm(form, context.locale)
    const { alts, errors } = readAlts(product, form, context.locale)
    if (!read.ok || Object.keys(errors).length > 0) {
      const typed = { ...(read.ok ? {} : read.reply.errors), ...errors }
      return { ok: false, reply: { values: typedValues(form), errors: typed }, status: 400 }
    }
    const question = askAboutMade(form, product, read.value.texts)
    if (question) return { ok: false, reply: question, status: 409 }
    const saved = await updateProduct(context, {
      ...read.value,
      productId: product.id,
      version: readHiddenNumber(form, 'version'),
      seenStock: readHiddenNumber(form, 'seenStock'),
    })
    if (saved.ok) await saveAlts(context, product, alts)
    return answer(form, saved, 'seller.product.saved', saved.ok ? 200 : 409)
  },

  addPhoto: addPhotos,

  async removePhoto(context, product, form) {
    const photoId = String(form.get('photoId') ?? '')
    return answer(
      form,
      await removePhoto(context, { productId: product.id, photoId }),
      'seller.product.photoRemoved',
    )
  },

  movePhoto: (context, product, form) => move(context, product, form, -1),
  movePhotoLater: (context, product, form) => move(context, product, form, 1),

  async askAgain(context, product, form) {
    const parsed = parseForm(form, deskTextInput)
    if (!parsed.ok) return { ok: false, reply: parsed.reply, status: 400 }
    const asked = await askToPutBack(context, { productId: product.id, note: parsed.value.text })
    return answer(form, asked, 'seller.product.takenDown.sent')
  },

  async publish(context, product, form) {
    return answer(form, await publishProduct(context, product.id), 'seller.product.published')
  },

  async hide(context, product, form) {
    return answer(form, await hideProduct(context, product.id), 'seller.product.hidden')
  },
}

function answer(form: FormData, result: { ok: true } | Refusal, notice: TextKey, status = 409): ProductActed {
  return result.ok ? { ok: true, notice } : { ok: false, reply: refusalOf(form, result), status }
}

/** Earlier or later by one place; at the end of the row there is nothing to do. */
async function move(
  context: SignedInContext,
  product: OwnProduct,
  form: FormData,
  by: -1 | 1,
): Promise<ProductActed> {
  const ids = product.photos.map(({ id }) => id)
  const at = ids.indexOf(String(form.get('photoId') ?? ''))
  const [moved, other] = [ids[at], ids[at + by]]
  if (moved === undefined || other === undefined) return { ok: true, notice: 'seller.product.movedPhoto' }
  ids[at] = other
  ids[at + by] = moved
  const reordered = await reorderPhotos(context, { productId: product.id, photoIds: ids })
  return answer(form, reordered, 'seller.product.movedPhoto')
}

import {
  addPhoto,
  askToPutBack,
  hideProduct,
  type OwnProduct,
  publishProduct,
  removePhoto,
  reorderPhotos,
  updateProduct,
} from '~/domains/market/index.server'
import { deskTextInput, photoAltInput } from '~/domains/market/schema'
import { type FormReply, parseForm, readHiddenNumber, refusalOf, typedValues } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { askAboutMade } from './made-script.server'
import { inBothScripts, readProductForm } from './product-form.server'

/** The message of what was done, or the form again with what is wrong. */
export type ProductActed = { ok: true; notice: string } | { ok: false; reply: FormReply; status: number }

/** What the buttons of a product's page do, by the name of the button. */
export const productActions: Record<
  string,
  (context: SignedInContext, product: OwnProduct, form: FormData) => Promise<ProductActed>
> = {
  async save(context, product, form) {
    const read = readProductForm(form, context.locale)
    if (!read.ok) return { ok: false, reply: read.reply, status: 400 }
    const question = askAboutMade(form, product, read.value.texts)
    if (question) return { ok: false, reply: question, status: 409 }
    const saved = await updateProduct(context, {
      ...read.value,
      productId: product.id,
      version: readHiddenNumber(form, 'version'),
      seenStock: readHiddenNumber(form, 'seenStock'),
    })
    return answer(form, saved, 'seller.product.saved', saved.ok ? 200 : 409)
  },

  async addPhoto(context, product, form) {
    const file = form.get('photo')
    const parsed = parseForm(form, photoAltInput)
    const isChosen = file instanceof File && file.size > 0
    if (!parsed.ok || !isChosen) {
      const errors = {
        ...(isChosen ? {} : { photo: { key: 'seller.error.fileMissing' } }),
        ...(parsed.ok ? {} : parsed.reply.errors),
      }
      return { ok: false, reply: { values: typedValues(form), errors }, status: 400 }
    }
    const bytes = Buffer.from(await file.arrayBuffer())
    const added = await addPhoto(context, {
      productId: product.id,
      bytes,
      alt: inBothScripts(parsed.value.alt, context.locale),
    })
    return added.ok
      ? { ok: true, notice: 'seller.product.photoAdded' }
      : { ok: false, reply: photoReply(form, added), status: 400 }
  },

  async removePhoto(context, product, form) {
    const photoId = String(form.get('photoId') ?? '')
    return answer(
      form,
      await removePhoto(context, { productId: product.id, photoId }),
      'seller.product.photoRemoved',
    )
  },

  async movePhoto(context, product, form) {
    const ids = product.photos.map(({ id }) => id)
    const at = ids.indexOf(String(form.get('photoId') ?? ''))
    const before = ids[at - 1]
    const moved = ids[at]
    if (at < 1 || !before || !moved) return { ok: true, notice: 'seller.product.movedPhoto' }
    ids.splice(at - 1, 2, moved, before)
    return answer(
      form,
      await reorderPhotos(context, { productId: product.id, photoIds: ids }),
      'seller.product.movedPhoto',
    )
  },

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

type Refusal = { ok: false; error: string; details?: Record<string, string | number> }

function answer(form: FormData, result: { ok: true } | Refusal, notice: string, status = 409): ProductActed {
  return result.ok ? { ok: true, notice } : { ok: false, reply: refusalOf(form, result), status }
}

function photoReply(form: FormData, refusal: Refusal): FormReply {
  return /[.]photo[A-Z]/.test(refusal.error) ? refusalOf(form, refusal, 'photo') : refusalOf(form, refusal)
}

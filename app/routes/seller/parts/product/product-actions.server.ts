import {
  askToPutBack,
  type OwnProduct,
  removePhoto,
  reorderPhotos,
  setProductStatus,
  updateProduct,
} from '~/domains/market/index.server'
import { deskTextInput } from '~/domains/market/schema'
import { type NotAccepted, parseForm, readHiddenNumber } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { moveInOrder, readAlts } from '~/http/kept-forms/photos.server'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { askAboutMade, type MadeText } from '../made-script/made-script.server'
import { addPhotos, saveAlts } from './photo-actions.server'
import { readProductForm } from './product-form.server'

/** The message of what was done, what is wrong, or a made text that she is asked about. */
export type ProductActed = { ok: true; notice: TextKey } | NotAccepted | { ok: false; made: MadeText }

/** What the buttons of a product's page do, by the name of the button. */
export const productActions: Record<
  string,
  (context: SignedInContext, product: OwnProduct, form: FormData) => Promise<ProductActed>
> = {
  async save(context, product, form) {
    const read = readProductForm(form, context.locale)
    const { alts, errors } = readAlts(product.photos, form, context.locale)
    if (!read.ok || Object.keys(errors).length > 0) {
      const typed = { ...(read.ok ? {} : read.reply.errors), ...errors }
      return { ok: false, reply: { errors: typed } }
    }
    const made = askAboutMade(form, product, read.value.texts)
    if (made) return { ok: false, made }
    const saved = await perform(context, updateProduct, {
      ...read.value,
      productId: product.id,
      version: readHiddenNumber(form, 'version'),
      seenStock: readHiddenNumber(form, 'seenStock'),
    })
    if (saved.ok) await saveAlts(context, product, alts)
    return answer(saved, 'seller.product.saved')
  },

  addPhoto: addPhotos,

  async removePhoto(context, product, form) {
    const photoId = String(form.get('photoId') ?? '')
    const removed = await perform(context, removePhoto, { productId: product.id, photoId })
    return answer(removed, 'seller.product.photoRemoved')
  },

  movePhoto: (context, product, form) => move(context, product, form, -1),
  movePhotoLater: (context, product, form) => move(context, product, form, 1),

  async askAgain(context, product, form) {
    const parsed = parseForm(form, deskTextInput)
    if (!parsed.ok) return parsed
    const asked = await perform(context, askToPutBack, { productId: product.id, note: parsed.value.text })
    return answer(asked, 'seller.product.takenDown.sent')
  },

  async publish(context, product) {
    return answer(
      await perform(context, setProductStatus, { productId: product.id, move: 'publish' }),
      'seller.product.published',
    )
  },

  async hide(context, product) {
    return answer(
      await perform(context, setProductStatus, { productId: product.id, move: 'hide' }),
      'seller.product.hidden',
    )
  },
}

function answer(result: { ok: true } | NotAccepted, notice: TextKey): ProductActed {
  return result.ok ? { ok: true, notice } : result
}

/** Earlier or later by one place; at the end of the row there is nothing to do. */
async function move(
  context: SignedInContext,
  product: OwnProduct,
  form: FormData,
  by: -1 | 1,
): Promise<ProductActed> {
  const ids = moveInOrder(
    product.photos.map(({ id }) => id),
    String(form.get('photoId') ?? ''),
    by,
  )
  if (!ids) return { ok: true, notice: 'seller.product.movedPhoto' }
  const reordered = await perform(context, reorderPhotos, { productId: product.id, photoIds: ids })
  return answer(reordered, 'seller.product.movedPhoto')
}

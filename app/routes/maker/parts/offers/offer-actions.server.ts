import {
  addOfferPhoto,
  recordOfferAlts,
  removeOfferPhoto,
  reorderOfferPhotos,
  setOfferStatus,
  updateOffer,
} from '~/domains/makers/index.server'
import { type OwnOffer, offerForm } from '~/domains/makers/schema'
import { type NotAccepted, parseForm, readHiddenNumber } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { moveInOrder, readAlts, takePhotos } from '~/http/kept-forms/photos.server'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'

type Acted = { ok: true; notice: TextKey } | NotAccepted
type Act = (context: SignedInContext, offer: OwnOffer, form: FormData) => Promise<Acted>

/** What the buttons of an offer's page do, by the name of the button. */
export const offerActions: Record<string, Act> = {
  async save(context, offer, form) {
    const read = parseForm(form, offerForm)
    const { alts, errors } = readAlts(offer.photos, form, context.locale)
    if (!read.ok || Object.keys(errors).length > 0) {
      return { ok: false, reply: { errors: { ...(read.ok ? {} : read.reply.errors), ...errors } } }
    }
    const version = readHiddenNumber(form, 'version')
    const saved = await perform(context, updateOffer, { ...read.value, offerId: offer.id, version })
    if (saved.ok && alts.size > 0) await perform(context, recordOfferAlts, { offerId: offer.id, alts })
    return answer(saved, 'makers.offer.saved')
  },
  addPhoto: addPhotos,
  async removePhoto(context, offer, form) {
    const photoId = String(form.get('photoId') ?? '')
    const removed = await perform(context, removeOfferPhoto, { offerId: offer.id, photoId })
    return answer(removed, 'seller.product.photoRemoved')
  },
  movePhoto: (context, offer, form) => move(context, offer, form, -1),
  movePhotoLater: (context, offer, form) => move(context, offer, form, 1),
  async offer(context, { id }) {
    const moved = await perform(context, setOfferStatus, { offerId: id, move: 'offer' })
    return answer(moved, 'makers.offer.nowOffered')
  },
  async withdraw(context, { id }) {
    const moved = await perform(context, setOfferStatus, { offerId: id, move: 'withdraw' })
    return answer(moved, 'makers.offer.nowWithdrawn')
  },
}

/** Adds every file that can be shown. */
export function addPhotos(context: SignedInContext, offer: OwnOffer, form: FormData): Promise<Acted> {
  return takePhotos(form, context.locale, (photo) => addOfferPhoto(context, { offerId: offer.id, ...photo }))
}

async function move(context: SignedInContext, offer: OwnOffer, form: FormData, by: -1 | 1): Promise<Acted> {
  const ids = offer.photos.map(({ id }) => id)
  const photoIds = moveInOrder(ids, String(form.get('photoId') ?? ''), by)
  if (!photoIds) return { ok: true, notice: 'seller.product.movedPhoto' }
  const reordered = await perform(context, reorderOfferPhotos, { offerId: offer.id, photoIds })
  return answer(reordered, 'seller.product.movedPhoto')
}

function answer(result: { ok: true } | NotAccepted, notice: TextKey): Acted {
  return result.ok ? { ok: true, notice } : result
}

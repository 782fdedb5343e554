import { createHash } from 'node:crypto'
import {
  addShopPhoto,
  type OwnShop,
  recordShopPhoto,
  type ShopPhoto,
  updateShop,
} from '~/domains/market/index.server'
import type { ShopInput } from '~/domains/market/schema'
import { listFiles, type NotAccepted, readHiddenNumber } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { readAlts, takePhotos } from '~/http/kept-forms/photos.server'
import type { Locale } from '~/i18n/locales'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { readShopForm } from './shop-form.server'

/** A story that was made of the other script. `seen` says in the form that the seller has read this very one. */
export interface MadeStory {
  locale: Locale
  story: string
  seen: string
}

export type ShopActed = { ok: true; notice: TextKey } | NotAccepted | { ok: false; made: MadeStory }

/** What the picture's text is called in the form; there is one picture. */
export const shopPhotoId = 'shop'

/** What the buttons of the shop's page do, by the name of the button. */
export const shopActions: Record<
  string,
  (context: SignedInContext, shop: OwnShop, form: FormData) => Promise<ShopActed>
> = {
  async save(context, shop, form) {
    const read = readShopForm(form, context.locale)
    const photos = shop.photo ? [{ id: shopPhotoId, alt: shop.photo.alt }] : []
    const { alts, errors } = readAlts(photos, form, context.locale)
    if (!read.ok || Object.keys(errors).length > 0) {
      return { ok: false, reply: { errors: { ...(read.ok ? {} : read.reply.errors), ...errors } } }
    }
    const made = askAboutStory(form, shop, read.value)
    if (made) return { ok: false, made }
    const saved = await perform(context, updateShop, {
      ...read.value,
      version: readHiddenNumber(form, 'version'),
    })
    if (!saved.ok) return saved
    if (listFiles(form, 'photo').length > 0) return addPhoto(context, form, 'seller.shop.saved')
    const alt = alts.get(shopPhotoId)
    if (shop.photo && alt) await perform(context, recordShopPhoto, { photo: { ...shop.photo, alt } })
    return { ok: true, notice: 'seller.shop.saved' }
  },

  addPhoto: (context, _, form) => addPhoto(context, form, 'seller.shop.photoAdded'),

  async removePhoto(context) {
    const removed = await perform(context, recordShopPhoto, { photo: null as ShopPhoto | null })
    return removed.ok ? { ok: true, notice: 'seller.shop.photoRemoved' } : removed
  },
}

async function addPhoto(context: SignedInContext, form: FormData, notice: TextKey): Promise<ShopActed> {
  const taken = await takePhotos(form, context.locale, (photo) => addShopPhoto(context, photo))
  return taken.ok ? { ok: true, notice } : taken
}

/** Buyers read a shop the moment it is saved, so a made story that reads otherwise than before is shown to her first. */
function askAboutStory(form: FormData, shop: OwnShop, { about, aboutMade }: ShopInput): MadeStory | null {
  const [locale] = aboutMade
  const made = locale && about[locale]
  if (!locale || !made || shop.about[locale] === made) return null
  const seen = createHash('sha256').update(made).digest('base64url')
  return form.get('seenScript') === seen ? null : { locale, story: made, seen }
}

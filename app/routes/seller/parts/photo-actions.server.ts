import { addPhoto, type OwnProduct, recordPhotoAlts } from '~/domains/market/index.server'
import { photoAltInput } from '~/domains/market/schema'
import { firstMessage, listFiles, type NotAccepted, parseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import type { FormMessage } from '~/ui/form/page/form-reply'
import { inBothScripts } from './product-form.server'

/** The fields of new pictures. */
export const photoFields = ['photo', 'alt']

/** Adds every file that can be shown; the others are named with what is wrong with each. */
export async function addPhotos(
  context: SignedInContext,
  product: OwnProduct,
  form: FormData,
): Promise<{ ok: true; notice: TextKey } | NotAccepted> {
  const files = listFiles(form, 'photo')
  const parsed = parseForm(form, photoAltInput)
  if (!parsed.ok || files.length === 0) {
    const errors: Record<string, FormMessage> = {
      ...(files.length > 0 ? {} : { photo: { key: 'seller.error.fileMissing' } }),
      ...(parsed.ok ? {} : parsed.reply.errors),
    }
    return { ok: false, reply: { errors } }
  }
  const alt = inBothScripts(parsed.value.alt, context.locale)
  const refused: string[] = []
  for (const file of files) {
    const bytes = Buffer.from(await file.arrayBuffer())
    const added = await addPhoto(context, { productId: product.id, bytes, alt })
    if (!added.ok) refused.push(sayFault(file.name, added, context.locale))
  }
  if (refused.length === 0) return { ok: true, notice: 'seller.product.photoAdded' }
  const key = refused.length < files.length ? 'seller.error.filesPartly' : 'seller.error.filesRefused'
  const photo: FormMessage = { key, values: { files: refused.join('; ') } }
  return { ok: false, reply: { errors: { photo } } }
}

/** `lagan.heic – what is wrong with it`. */
function sayFault(
  name: string,
  { error, details = {} }: { error: TextKey; details?: Record<string, string | number> },
  locale: Locale,
): string {
  const { number, fileSize } = createFormat(locale)
  const shown = Object.entries(details).map(([key, value]): [string, string | number] => {
    if (typeof value === 'string' || key === 'count') return [key, value]
    return [key, key.endsWith('Bytes') ? fileSize(value) : number(value)]
  })
  return `${name} – ${getT(locale)(error, Object.fromEntries(shown))}`
}

/** The texts of the pictures as typed: what is new of them, or what is wrong with one. */
export function readAlts(
  product: OwnProduct,
  form: FormData,
  locale: Locale,
): { alts: Map<string, Record<string, string>>; errors: Record<string, FormMessage> } {
  const alts = new Map<string, Record<string, string>>()
  const errors: Record<string, FormMessage> = {}
  for (const { id, alt } of product.photos) {
    const typed = form.get(`alt-${id}`)
    if (typeof typed !== 'string' || typed === altOf(alt, locale)) continue
    const parsed = photoAltInput.safeParse({ alt: typed })
    if (parsed.success) alts.set(id, inBothScripts(parsed.data.alt, locale))
    else errors[`alt-${id}`] = firstMessage(parsed.error.issues)
  }
  return { alts, errors }
}

/** What a picture shows, for a reader of this language. */
export function altOf(alt: Record<string, string>, locale: Locale): string {
  return alt[locale] ?? Object.values(alt)[0] ?? ''
}

export async function saveAlts(
  context: SignedInContext,
  product: OwnProduct,
  alts: Map<string, Record<string, string>>,
): Promise<void> {
  if (alts.size > 0) await perform(context, recordPhotoAlts, { productId: product.id, alts })
}

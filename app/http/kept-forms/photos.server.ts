import { photoAltInput } from '~/domains/documents/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { inBothScripts } from '~/i18n/uzbek/in-both-scripts'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { FormMessage } from '~/ui/form/page/form-reply'
import { firstMessage, listFiles, type NotAccepted, parseForm } from '../forms.server'

/** The fields of new pictures. */
export const photoFields = ['photo', 'alt']

type AddPhoto = (photo: { bytes: Buffer; alt: Record<string, string> }) => Promise<Result<unknown, TextKey>>

/** Adds every file of a form that can be shown; the others are named with what is wrong with each. */
export async function takePhotos(
  form: FormData,
  locale: Locale,
  add: AddPhoto,
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
  const alt = inBothScripts(parsed.value.alt, locale)
  const refused: string[] = []
  for (const file of files) {
    const added = await add({ bytes: Buffer.from(await file.arrayBuffer()), alt })
    if (!added.ok) refused.push(sayFault(file.name, added, locale))
  }
  if (refused.length === 0) return { ok: true, notice: 'seller.product.photoAdded' }
  const key = refused.length < files.length ? 'seller.error.filesPartly' : 'seller.error.filesRefused'
  const photo: FormMessage = { key, values: { files: refused.join('; ') } }
  return { ok: false, reply: { errors: { photo } } }
}

/** `lagan.heic – what is wrong with it`. */
function sayFault(
  name: string,
  { error, details = {} }: { error: TextKey; details?: Record<string, string | number> | undefined },
  locale: Locale,
): string {
  const { number, fileSize } = createFormat(locale)
  const shown = Object.entries(details).map(([key, value]): [string, string | number] => {
    if (typeof value === 'string' || key === 'count') return [key, value]
    return [key, key.endsWith('Bytes') ? fileSize(value) : number(value)]
  })
  return `${name} – ${getT(locale)(error, Object.fromEntries(shown))}`
}

interface KnownPhoto {
  id: string
  alt: Record<string, string>
}

/** The texts of the pictures as typed: what is new of them, or what is wrong with one. */
export function readAlts(
  photos: readonly KnownPhoto[],
  form: FormData,
  locale: Locale,
): { alts: Map<string, Record<string, string>>; errors: Record<string, FormMessage> } {
  const alts = new Map<string, Record<string, string>>()
  const errors: Record<string, FormMessage> = {}
  for (const { id, alt } of photos) {
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

/** The ids with one of them earlier or later by a place; null where it has nowhere to go. */
export function moveInOrder(ids: readonly string[], id: string, by: -1 | 1): string[] | null {
  const at = ids.indexOf(id)
  const [moved, other] = [ids[at], ids[at + by]]
  if (moved === undefined || other === undefined) return null
  return ids.map((each) => (each === moved ? other : each === other ? moved : each))
}

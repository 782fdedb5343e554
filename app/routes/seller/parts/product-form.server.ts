import { type ProductInput, productForm } from '~/domains/market/schema'
import { type FormMessage, type FormReply, firstMessage, typedValues } from '~/http/forms.server'
import { type Locale, locales } from '~/i18n/locales'
import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { cleanLine } from '~/lib/typed/clean'

const fields = ['categoryCode', 'priceTiyin', 'availability', 'stock', 'leadDays', 'weightGrams'] as const

/** Reads the form of a product: texts by language, those that were left empty left out. */
export function readProductForm(
  form: FormData,
  pageLocale: Locale,
): { ok: true; value: ProductInput } | { ok: false; reply: FormReply } {
  const text = (name: string) => String(form.get(name) ?? '')
  const texts = locales
    .map((locale) => ({ locale, name: text(`name-${locale}`), description: text(`description-${locale}`) }))
    .filter(({ name, description }) => cleanLine(name + description))
  const given = Object.fromEntries(fields.map((name) => [name, text(name) || undefined]))
  const parsed = productForm(given.availability).safeParse({ ...given, texts })
  if (parsed.success)
    return { ok: true, value: { ...parsed.data, texts: withOtherScript(parsed.data.texts) } }
  const found = parsed.error.issues.map((issue): [string, FormMessage] => {
    const [first, index, part] = issue.path.map(String)
    const written = first === 'texts' ? texts[Number(index)] : undefined
    const field = first === 'texts' ? `${part ?? 'name'}-${written?.locale ?? pageLocale}` : String(first)
    return [field, firstMessage([issue])]
  })
  return { ok: false, reply: { values: typedValues(form), errors: firstOfEach(found) } }
}

// Of equal names the last one stays, so the first is put last.
function firstOfEach(found: [string, FormMessage][]): Record<string, FormMessage> {
  return Object.fromEntries(found.toReversed())
}

interface Written {
  locale: string
  name: string
  description: string
}

/** Uzbek readers of both scripts are served by one text; what the seller wrote herself is never replaced. */
function withOtherScript(texts: ProductInput['texts']): ProductInput['texts'] {
  const latin = texts.find(({ locale }) => locale === 'uz-Latn')
  const cyrillic = texts.find(({ locale }) => locale === 'uz-Cyrl')
  if (latin && !cyrillic) return [...texts, convert(latin, 'uz-Cyrl', latinToCyrillic)]
  if (cyrillic && !latin) return [convert(cyrillic, 'uz-Latn', cyrillicToLatin), ...texts]
  return texts
}

function convert(text: Written, locale: Locale, change: (text: string) => string) {
  return { locale, name: change(text.name), description: change(text.description) }
}

/**
 * The Uzbek script that was made of the other one and not written: its fields stay empty, so that it is made anew when
 * the seller changes her words. Of two that could have been made of each other her own language is the written one.
 */
export function findMadeScript(texts: readonly Written[], own: Locale): Locale | null {
  const latin = texts.find(({ locale }) => locale === 'uz-Latn')
  const cyrillic = texts.find(({ locale }) => locale === 'uz-Cyrl')
  if (!latin || !cyrillic) return null
  const isCyrillicMade = isSame(cyrillic, convert(latin, 'uz-Cyrl', latinToCyrillic))
  const isLatinMade = isSame(latin, convert(cyrillic, 'uz-Latn', cyrillicToLatin))
  if (isLatinMade && (own === 'uz-Cyrl' || !isCyrillicMade)) return 'uz-Latn'
  return isCyrillicMade ? 'uz-Cyrl' : null
}

function isSame(one: Written, other: Written): boolean {
  return one.name === other.name && one.description === other.description
}

/** One text in the language of the page, and in the other Uzbek script. */
export function inBothScripts(text: string, locale: Locale): Record<string, string> {
  const trimmed = text.trim()
  if (!trimmed) return {}
  if (locale === 'uz-Latn') return { 'uz-Latn': trimmed, 'uz-Cyrl': latinToCyrillic(trimmed) }
  if (locale === 'uz-Cyrl') return { 'uz-Cyrl': trimmed, 'uz-Latn': cyrillicToLatin(trimmed) }
  return { [locale]: trimmed }
}

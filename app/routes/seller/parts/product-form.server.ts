import { type ProductInput, productInput } from '~/domains/market/schema'
import { type FormMessage, type FormReply, firstMessage, typedValues } from '~/http/forms.server'
import { type Locale, locales } from '~/i18n/locales'
import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'

/** Reads the form of a product: texts by language, those that were left empty left out. */
export function readProductForm(
  form: FormData,
  pageLocale: Locale,
): { ok: true; value: ProductInput } | { ok: false; reply: FormReply } {
  const text = (name: string) => String(form.get(name) ?? '')
  const texts = withOtherScript(
    locales
      .map((locale) => ({
        locale,
        name: text(`name-${locale}`).trim(),
        description: text(`description-${locale}`).trim(),
      }))
      .filter(({ name, description }) => name || description),
  )
  const fields = ['categoryCode', 'priceTiyin', 'availability', 'stock', 'leadDays', 'weightGrams'] as const
  const given = Object.fromEntries(fields.map((name) => [name, text(name) || undefined]))
  const parsed = productInput.safeParse({ ...given, texts })
  if (parsed.success) return { ok: true, value: parsed.data }
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
  locale: Locale
  name: string
  description: string
}

/** Uzbek readers of both scripts are served by one text; what the seller wrote herself is never replaced. */
function withOtherScript(texts: Written[]): Written[] {
  const latin = texts.find(({ locale }) => locale === 'uz-Latn')
  const cyrillic = texts.find(({ locale }) => locale === 'uz-Cyrl')
  if (latin && !cyrillic) return [...texts, convert(latin, 'uz-Cyrl', latinToCyrillic)]
  if (cyrillic && !latin) return [convert(cyrillic, 'uz-Latn', cyrillicToLatin), ...texts]
  return texts
}

function convert(text: Written, locale: Locale, change: (text: string) => string): Written {
  return { locale, name: change(text.name), description: change(text.description) }
}

/** One text in the language of the page, and in the other Uzbek script. */
export function inBothScripts(text: string, locale: Locale): Record<string, string> {
  const trimmed = text.trim()
  if (!trimmed) return {}
  if (locale === 'uz-Latn') return { 'uz-Latn': trimmed, 'uz-Cyrl': latinToCyrillic(trimmed) }
  if (locale === 'uz-Cyrl') return { 'uz-Cyrl': trimmed, 'uz-Latn': cyrillicToLatin(trimmed) }
  return { [locale]: trimmed }
}

import { termKinds } from '~/domains/market/index.server'
import { type ProductInput, productForm, withOtherScript } from '~/domains/market/schema'
import { firstMessage, type ParsedForm } from '~/http/forms.server'
import { type Locale, locales } from '~/i18n/locales'
import { cleanLine } from '~/lib/typed/clean'
import type { FormMessage } from '~/ui/form/page/form-reply'

const fields = [
  ...['categoryCode', 'priceTiyin', 'availability', 'stock', 'leadDays', 'weightGrams', 'article'],
  ...['lengthMm', 'widthMm', 'heightMm'],
]

/** Reads the form of a product: texts by language, those that were left empty left out. */
export function readProductForm(form: FormData, pageLocale: Locale): ParsedForm<ProductInput> {
  const text = (name: string) => String(form.get(name) ?? '')
  const texts = locales
    .map((locale) => ({ locale, name: text(`name-${locale}`), description: text(`description-${locale}`) }))
    .filter(({ name, description }) => cleanLine(name + description))
  const given = Object.fromEntries(fields.map((name) => [name, text(name) || undefined]))
  const marks = Object.fromEntries(
    termKinds.map((kind) => [kind, form.getAll(kind).map(String).filter(Boolean)]),
  )
  const parsed = productForm(given.availability).safeParse({ ...given, marks, texts })
  if (parsed.success)
    return { ok: true, value: { ...parsed.data, texts: withOtherScript(parsed.data.texts) } }
  const found = parsed.error.issues.map((issue): [string, FormMessage] => {
    const [first, index, part] = issue.path.map(String)
    const written = first === 'texts' ? texts[Number(index)] : undefined
    const field =
      first === 'texts'
        ? `${part ?? 'name'}-${written?.locale ?? pageLocale}`
        : String(first === 'marks' ? index : first)
    return [field, firstMessage([issue])]
  })
  return { ok: false, reply: { errors: firstOfEach(found) } }
}

// Of equal names the last one stays, so the first is put last.
function firstOfEach(found: [string, FormMessage][]): Record<string, FormMessage> {
  return Object.fromEntries(found.toReversed())
}

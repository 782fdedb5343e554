import { listEveryTerm, type OwnProduct } from '~/domains/market/index.server'
import {
  type OptionKind,
  type OptionValue,
  optionKinds,
  type ProductOption,
  readOptionName,
  readOptionValue,
  type Words,
} from '~/domains/market/schema'
import { firstMessage, type ParsedForm } from '~/http/forms.server'
import { isLocale, type Locale } from '~/i18n/locales'
import { fillOtherScript } from '~/i18n/uzbek/fill-other-script'
import { ownValue } from '~/lib/own-value'
import { cleanLine } from '~/lib/typed/clean'
import type { FormMessage } from '~/ui/form/page/form-reply'

/** What one of the two options is: a list, the seller's own words, or none. */
export type Chosen = OptionKind | 'own' | ''

export function readChosen(text: string | null): Chosen {
  return text === 'own' ? 'own' : (optionKinds.find((kind) => kind === text) ?? '')
}

/** The two that are chosen; a list counts once. */
export function bothOf(first: Chosen, second: Chosen): { chosen: Exclude<Chosen, ''>[]; isSame: boolean } {
  const isSame = first !== '' && first !== 'own' && first === second
  const chosen = [first, isSame ? '' : second].filter((each) => each !== '')
  return { chosen, isSame }
}

/** Languages in which the seller writes this product herself. */
export function languagesOf({ texts }: OwnProduct): Locale[] {
  return texts.filter(({ isMade }) => !isMade).flatMap(({ locale }) => (isLocale(locale) ? [locale] : []))
}

/** The names of fields of one option: its place, then what is asked. */
export const fieldOf = {
  name: (place: number, locale: Locale) => `name${place}-${locale}`,
  values: (place: number, locale: Locale) => `values${place}-${locale}`,
}

/** Reads what the seller offers; `before` are her options till now, whose own words keep their keys. */
export async function readOptionForm(
  form: FormData,
  { product, before }: { product: OwnProduct; before: readonly ProductOption[] },
): Promise<ParsedForm<ProductOption[]>> {
  const [first, second] = ['kind0', 'kind1'].map((name) => readChosen(String(form.get(name) ?? '')))
  const { chosen } = bothOf(first ?? '', second ?? '')
  const errors: Record<string, FormMessage> = {}
  const options: ProductOption[] = []
  for (const [place, kind] of chosen.entries()) {
    const read =
      kind === 'own' ? readOwn(form, place, languagesOf(product), before) : await readList(form, kind)
    Object.assign(errors, read.errors)
    options.push(read.option)
  }
  if (options.length === 0) errors.first = { key: 'forms.error.required' }
  return Object.keys(errors).length > 0 ? { ok: false, reply: { errors } } : { ok: true, value: options }
}

interface Read {
  option: ProductOption
  errors: Record<string, FormMessage>
}

async function readList(form: FormData, kind: OptionKind): Promise<Read> {
  const ticked = form.getAll(kind).map(String)
  const values = (await listEveryTerm(kind))
    .filter(({ code }) => ticked.includes(code))
    .map(({ code, nameUzLatn, nameUzCyrl, nameRu, nameEn }) => ({
      key: code,
      names: { 'uz-Latn': nameUzLatn, 'uz-Cyrl': nameUzCyrl, ru: nameRu, en: nameEn },
    }))
  const errors: Read['errors'] = values.length === 0 ? { [kind]: { key: 'variants.error.values' } } : {}
  return { option: { kind, names: {}, values }, errors }
}

function readOwn(
  form: FormData,
  place: number,
  languages: readonly Locale[],
  before: readonly ProductOption[],
): Read {
  const errors = new Map<string, FormMessage>()
  const names: Words = {}
  const lines: Words[] = []
  let count: number | null = null
  for (const locale of languages) {
    const name = readOptionName.safeParse(String(form.get(fieldOf.name(place, locale)) ?? ''))
    if (name.success) names[locale] = name.data
    else errors.set(fieldOf.name(place, locale), firstMessage(name.error.issues))
    const field = fieldOf.values(place, locale)
    const typed = String(form.get(field) ?? '')
      .split(/\r?\n/)
      .filter((line) => cleanLine(line) !== '')
    const fault = readLines(typed, (line, text) => {
      lines[line] = { ...lines[line], [locale]: text }
    })
    count ??= typed.length
    if (fault) errors.set(field, fault)
    else if (typed.length !== count) errors.set(field, { key: 'variants.error.lines' })
  }
  const known = before.filter(({ kind }) => kind === null).flatMap(({ values }) => values)
  const values = lines.map((words): OptionValue => {
    const own = known.find((value) =>
      languages.some((locale) => ownValue(value.names, locale) === ownValue(words, locale)),
    )
    const key = own?.key ?? languages.map((locale) => ownValue(words, locale)).find(Boolean) ?? ''
    return { key, names: fillOtherScript(words).texts }
  })
  return {
    option: { kind: null, names: fillOtherScript(names).texts, values },
    errors: Object.fromEntries(errors),
  }
}

/** What is wrong with the lines of one language; null when all are taken. */
function readLines(typed: readonly string[], take: (line: number, text: string) => void): FormMessage | null {
  if (typed.length === 0) return { key: 'variants.error.value.missing' }
  const seen = new Set<string>()
  for (const [index, line] of typed.slice(0, 100).entries()) {
    const read = readOptionValue.safeParse(line)
    if (!read.success) return firstMessage(read.error.issues)
    if (seen.has(read.data.toLowerCase()))
      return { key: 'variants.error.twice', values: { value: read.data } }
    seen.add(read.data.toLowerCase())
    take(index, read.data)
  }
  return null
}

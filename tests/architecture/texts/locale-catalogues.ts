import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Locale, locales } from '~/i18n/locales'
import { flattenTexts, readLocaleFile } from '~/i18n/transliterate-catalogue.server'

export const localesFolder = path.join(process.cwd(), 'locales')

/** Full key to text, by language. */
export const catalogues = Object.fromEntries(
  locales.map((locale) => [locale, readCatalogue(locale)]),
) as Record<Locale, Map<string, string>>

export const domains = listDomains('uz-Latn')

export function listDomains(locale: Locale): string[] {
  return readdirSync(path.join(localesFolder, locale))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
    .sort()
}

const pluralSuffix = /_(one|few|many|other)$/

/** The plural categories of whole numbers and fractions that i18next may ask for (CLDR). */
export const pluralForms: Record<Locale, readonly string[]> = {
  'uz-Latn': ['one', 'other'],
  'uz-Cyrl': ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
}

export interface Entry {
  /** Empty for a text without plural. */
  forms: string[]
  texts: string[]
}

/** Texts by the key that code asks for: the plural forms of a key together. */
export function groupPlurals(catalogue: ReadonlyMap<string, string>): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const [key, text] of catalogue) {
    const form = pluralSuffix.exec(key)?.[1]
    const base = form ? key.replace(pluralSuffix, '') : key
    const entry = entries.get(base) ?? { forms: [], texts: [] }
    if (form) entry.forms.push(form)
    entry.texts.push(text)
    entries.set(base, entry)
  }
  return entries
}

/** Placeholders and tags of an entry, each once, in a fixed order. */
export function listMarks({ texts }: Entry): string {
  const marks = texts.flatMap((text) => text.match(/\{\{[^}]*\}\}|<\/?[\w-]+\s*\/?>|\$t\([^)]*\)/g) ?? [])
  return [...new Set(marks.map((mark) => mark.replace(/\s/g, '')))].sort().join(' ')
}

function readCatalogue(locale: Locale): Map<string, string> {
  return new Map(
    listDomains(locale).flatMap((domain) => [
      ...flattenTexts(readLocaleFile(localesFolder, locale, domain), domain),
    ]),
  )
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInstance, type i18n } from 'i18next'
import type { Locale } from './locales'
import { createTranslate, type Translate } from './translate'

const instances = new Map<Locale, { i18n: i18n; stamp: string }>()
const reported = new Set<string>()

/** The i18next instance of a language, made once a process; in development again when a file changed. */
export function getI18n(locale: Locale): i18n {
  const known = instances.get(locale)
  if (known && process.env.NODE_ENV !== 'development') return known.i18n
  const stamp = readStamp(locale)
  if (known?.stamp === stamp) return known.i18n
  const instance = createI18n(locale)
  instances.set(locale, { i18n: instance, stamp })
  return instance
}

export function getT(locale: Locale): Translate {
  return createTranslate(getI18n(locale))
}

export interface Texts {
  [key: string]: string | Texts
}

/** All texts below a key as they stand in the catalogue, with their placeholders; empty when there are none. */
export function getTexts(locale: Locale, key: string): Texts {
  const texts: unknown = getI18n(locale).getResource(locale, 'translation', key)
  return texts !== null && typeof texts === 'object' ? (texts as Texts) : {}
}

function createI18n(locale: Locale): i18n {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    supportedLngs: [locale],
    load: 'currentOnly',
    fallbackLng: false,
    resources: { [locale]: { translation: readTexts(locale) } },
    initAsync: false,
    keySeparator: '.',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => reportMissing(locale, key),
    returnedObjectHandler: (key) => {
      reportMissing(locale, key)
      return key
    },
    showSupportNotice: false,
  })
  return instance
}

function reportMissing(locale: Locale, key: string): void {
  const message = `No text for "${key}" in locales/${locale}`
  if (process.env.NODE_ENV === 'test') throw new Error(message)
  if (reported.has(message)) return
  reported.add(message)
  process.stderr.write(`${message}\n`)
}

function readTexts(locale: Locale): Record<string, unknown> {
  return Object.fromEntries(
    listFiles(locale).map((file) => [path.basename(file, '.json'), JSON.parse(readFileSync(file, 'utf8'))]),
  )
}

function readStamp(locale: Locale): string {
  return listFiles(locale)
    .map((file) => `${file}:${statSync(file).mtimeMs}`)
    .join()
}

function listFiles(locale: Locale): string[] {
  const folder = path.join(process.cwd(), 'locales', locale)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name))
}

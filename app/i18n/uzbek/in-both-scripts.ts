import type { Locale } from '../locales'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { latinToCyrillic } from './latin-to-cyrillic'

/** One text in the language of the page, and in the other Uzbek script. */
export function inBothScripts(text: string, locale: Locale): Record<string, string> {
  const trimmed = text.trim()
  if (!trimmed) return {}
  if (locale === 'uz-Latn') return { 'uz-Latn': trimmed, 'uz-Cyrl': latinToCyrillic(trimmed) }
  if (locale === 'uz-Cyrl') return { 'uz-Cyrl': trimmed, 'uz-Latn': cyrillicToLatin(trimmed) }
  return { [locale]: trimmed }
}

import type { i18n } from 'i18next'
import { joinStops } from '~/lib/join-stops'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import { spellSuffixes } from './uzbek/with-suffix'

/**
 * Returns the text of a key of `locales/<locale>/<file>.json`; the key begins with the file's name.
 * `count` chooses the plural form. A missing key comes back as itself (and throws under test).
 */
export type Translate = (key: TextKey, options?: Record<string, unknown>) => string

const translators = new WeakMap<i18n, Translate>()

/**
 * A page has hundreds of texts and i18next spends microseconds on each; a text without plural, nesting or
 * format is looked up here directly and only the others reach i18next. The answers are the same.
 */
export function createTranslate(instance: i18n): Translate {
  const known = translators.get(instance)
  if (known) return known
  const texts = new Map<string, string>()
  collectTexts(instance.getResourceBundle(instance.language, 'translation'), '', texts)
  const finish = (text: string, values: Record<string, unknown> | undefined) =>
    finishText(instance.language, text, values)
  const translate: Translate = (key, options) => {
    if (options?.count === undefined && options?.context === undefined) {
      const text = texts.get(key)
      if (text !== undefined) {
        const filled = fill(text, options)
        if (filled !== undefined) return finish(filled, options)
      }
    }
    return finish(String(instance.t(key, options ?? {})), options)
  }
  translators.set(instance, translate)
  return translate
}

/** A text that stands in no catalogue, filled in as those of the catalogues are. */
export function fillText(language: string, text: string, values: Record<string, unknown>): string {
  return finishText(language, fill(text, values) ?? text, values)
}

function finishText(language: string, text: string, values: Record<string, unknown> | undefined): string {
  if (!values) return text
  const joined = joinStops(text, values)
  return language.startsWith('uz') ? spellSuffixes(joined, Object.values(values)) : joined
}

/** Undefined when the text needs more than plain placeholders. */
function fill(text: string, values: Record<string, unknown> | undefined): string | undefined {
  if (text.includes('$t(')) return undefined
  if (!text.includes('{{')) return text
  let complete = values !== undefined
  const filled = text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => {
    const value = ownValue(values, name)
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'bigint') return String(value)
    complete = false
    return whole
  })
  return complete ? filled : undefined
}

function collectTexts(node: unknown, prefix: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(prefix, node)
  else if (node !== null && typeof node === 'object') {
    for (const [name, child] of Object.entries(node)) {
      collectTexts(child, prefix ? `${prefix}.${name}` : name, into)
    }
  }
}

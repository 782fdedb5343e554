import type { Locale } from './locales'

/** Kinds of acts as the readers of a language abbreviate them: decrees and resolutions of the President, of the Cabinet. */
const kinds: ReadonlyMap<string, Partial<Record<Locale, string>>> = new Map([
  ['PF', { 'uz-Cyrl': 'ПФ', ru: 'УП' }],
  ['PQ', { 'uz-Cyrl': 'ПҚ', ru: 'ПП' }],
  ['VMQ', { 'uz-Cyrl': 'ВМҚ', ru: 'ПКМ' }],
])

/** `PF-258, 26.12.2025` as it is cited in a language: `УП-258, 26.12.2025`. */
export function nameAct(act: string, locale: Locale): string {
  return act.replace(/^(?:PF|PQ|VMQ)\b/, (kind) => kinds.get(kind)?.[locale] ?? kind)
}

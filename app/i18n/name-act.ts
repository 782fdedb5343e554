import type { Locale } from './locales'

/** Kinds of acts as the readers of a language call them: decrees and resolutions of the President, of the Cabinet, others. */
const kinds: ReadonlyMap<string, Partial<Record<Locale, string>>> = new Map([
  ['PF', { 'uz-Cyrl': 'ПФ', ru: 'УП' }],
  ['PQ', { 'uz-Cyrl': 'ПҚ', ru: 'ПП' }],
  ['VMQ', { 'uz-Cyrl': 'ВМҚ', ru: 'ПКМ' }],
  ['document', { 'uz-Latn': 'hujjat', 'uz-Cyrl': 'ҳужжат', ru: 'документ' }],
])

/** `PF-258, 26.12.2025` as it is cited in a language: `УП-258, 26.12.2025`. */
export function nameAct(act: string, locale: Locale): string {
  return act.replace(/^(?:PF|PQ|VMQ|document)\b/, (kind) => kinds.get(kind)?.[locale] ?? kind)
}

/**
 * The act that a rule rests on, for readers of a language; null for an example, also where only a part is one. What is
 * noted beside the act is for whoever keeps the rule.
 */
export function nameSource(source: string | null, locale: Locale): string | null {
  if (source === null || /\bexample\b/.test(source)) return null
  return nameAct(source.replace(/: .*$/, ''), locale)
}

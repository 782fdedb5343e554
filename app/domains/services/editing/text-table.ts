import { contentLocales } from '~/i18n/locales'
import { asObject, type Draft, findPlace, setPlace } from './places'

/** A text of a definition in each language; empty where it is not written yet. */
export interface TextRow {
  place: string
  texts: Record<(typeof contentLocales)[number], string>
}

/** Every text of a draft, in the order in which they stand. */
export function listTexts(draft: Draft): TextRow[] {
  return [...textsIn(draft, '')]
}

function* textsIn(node: unknown, place: string): Generator<TextRow> {
  if (typeof node !== 'object' || node === null) return
  if ('uz-Latn' in node || 'ru' in node || 'en' in node) {
    const written = asObject(node)
    const texts = Object.fromEntries(contentLocales.map((locale) => [locale, String(written[locale] ?? '')]))
    yield { place, texts: texts as TextRow['texts'] }
    return
  }
  for (const [name, inner] of Object.entries(node)) {
    yield* textsIn(inner, place === '' ? name : `${place}.${name}`)
  }
}

/** The draft with the texts of these rows, and how many of them are new. Places must be those of `listTexts`. */
export function writeTexts(draft: Draft, rows: readonly TextRow[]): { draft: Draft; changed: number } {
  let changed = 0
  let written = draft
  for (const { place, texts } of rows) {
    const before = asObject(findPlace(written, place)?.value)
    if (contentLocales.every((locale) => texts[locale] === (before[locale] ?? ''))) continue
    changed += 1
    const filled = Object.entries(texts).filter(([, text]) => text !== '')
    written = setPlace(written, place, Object.fromEntries(filled))
  }
  return { draft: written, changed }
}

import type { ContentLocale } from '~/i18n/locales'
import { inFourLanguages, readRows } from '../content-files'

/** Half of all write Uzbek in Latin letters, a fifth in Cyrillic, a fourth Russian. */
const locales: readonly ContentLocale[] = [
  ...(['uz-Latn', 'ru', 'uz-Latn', 'uz-Cyrl', 'uz-Latn', 'ru', 'en'] as const),
  ...(['uz-Latn', 'ru', 'uz-Cyrl', 'uz-Latn', 'ru', 'uz-Latn'] as const),
]

/** In which the applicant of a case writes and is written to; `index` is the case's. */
export function localeOf(index: number): ContentLocale {
  return locales[index % locales.length] ?? 'uz-Latn'
}

let stories: ReadonlyMap<string, Record<ContentLocale, string>> | undefined

function readStories(): ReadonlyMap<string, Record<ContentLocale, string>> {
  return new Map(
    readRows('stories.tsv').map(({ question = '', uz_latn: latin = '', ru = '', en = '' }) => [
      question,
      inFourLanguages({ 'uz-Latn': latin, ru, en }),
    ]),
  )
}

/** What somebody writes into a question, `service.page.question` or, in any service, `page.question`, or in a letter, `letter.<kind>`; null when nobody has. */
export function findStory(of: string, locale: ContentLocale): string | null {
  stories ??= readStories()
  return stories.get(of)?.[locale] ?? null
}

/** The same of a letter, which is always there. */
export function letter(kind: string, locale: ContentLocale): string {
  const text = findStory(`letter.${kind}`, locale)
  if (!text) throw new Error(`stories.tsv has no letter.${kind}`)
  return text
}

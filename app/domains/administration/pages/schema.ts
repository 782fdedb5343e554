import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  lineReader,
  optionalField,
  type Reader,
  textReader,
} from '~/domains/questions/schema'
import { type ContentLocale, contentLocales } from '~/i18n/locales'
import { messageToCyrillic } from '~/i18n/uzbek/message-to-cyrillic'
import { ownValue } from '~/lib/own-value'
import { refuse } from '~/lib/result'
import { isLinkTarget, listLinks } from '~/lib/texts/parse-markup'

/**
 * Pages that the law or a journey needs: the program has words of its own for each, and they never go. The path is
 * behind the language.
 */
export const neededPages = {
  about: '/about',
  privacy: '/privacy',
  'market-rules': '/pages/market-rules',
  'delivery-and-returns': '/pages/delivery-and-returns',
} as const
export type NeededPage = keyof typeof neededPages

export function isNeeded(slug: string): slug is NeededPage {
  return Object.hasOwn(neededPages, slug)
}

export function pathOfPage(slug: string): string {
  return isNeeded(slug) ? neededPages[slug] : `/pages/${slug}`
}

export const pageParts = ['title', 'lead', 'text'] as const
export type PagePart = (typeof pageParts)[number]

/** What a page says in one language; `text` is small markup. */
export type PageWords = Record<PagePart, string>
const pageWords = z.record(z.enum(pageParts), z.string())

/** What a page says; a draft may say nothing in some language yet. */
export const pageTexts = z.record(z.enum(contentLocales), pageWords)
export type PageTexts = z.output<typeof pageTexts>

const markup: Reader<string> = (typed) => {
  const text = textReader({ words: 'editorial.error.text', least: 20, most: 12_000 })(typed)
  if (!text.ok) return text
  if (/^#(?!#{1,2}\s)/m.test(text.value)) return refuse('editorial.error.heading')
  const wrong = listLinks(text.value).find(
    (to) => !isLinkTarget(to) || /^\/(uz-Latn|uz-Cyrl|ru|en)(\/|$)/.test(to),
  )
  return wrong === undefined ? text : refuse('editorial.error.link', { link: wrong.slice(0, 80) })
}

const readers = {
  title: lineReader({ words: 'editorial.error.title', least: 3, most: 100 }),
  lead: lineReader({ words: 'editorial.error.lead', least: 10, most: 300 }),
  text: markup,
} satisfies Record<PagePart, Reader<string>>

/** The field of one part in one language. */
export function pageField(locale: ContentLocale, part: PagePart): string {
  return `${part}-${locale}`
}

const fields = contentLocales.flatMap((locale) =>
  pageParts.map((part) => [pageField(locale, part), optionalField(readers[part])] as const),
)

/**
 * What was typed of a page. A draft may be empty in part; the other Uzbek script is proposed, made of the Latin, where
 * nothing was typed.
 */
export const pageForm = z.object(Object.fromEntries(fields)).transform((typed): PageTexts => {
  const said = (locale: ContentLocale, part: PagePart) => ownValue(typed, pageField(locale, part)) ?? ''
  const entries = contentLocales.map((locale) => [
    locale,
    Object.fromEntries(
      pageParts.map((part) => [
        part,
        said(locale, part) || (locale === 'uz-Cyrl' ? messageToCyrillic(said('uz-Latn', part)) : ''),
      ]),
    ),
  ])
  return Object.fromEntries(entries) as PageTexts
})

/** The Cyrillic made anew of the Latin, whatever was there. */
export function withMadeCyrillic(texts: PageTexts): PageTexts {
  const made = pageParts.map((part) => [part, messageToCyrillic(texts['uz-Latn'][part])])
  return { ...texts, 'uz-Cyrl': Object.fromEntries(made) as PageWords }
}

/** The languages in which something of a page is not said. */
export function findIncomplete(texts: PageTexts): ContentLocale[] {
  return contentLocales.filter((locale) => pageParts.some((part) => texts[locale][part] === ''))
}

const readSlug: Reader<string> = (typed) => {
  const line = lineReader({ words: 'editorial.error.slug', least: 3, most: 60 })(typed)
  if (!line.ok) return line
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(line.value) ? line : refuse('editorial.error.slug.shape')
}

/** The last part of the address of a new page, for good. */
export const newPageForm = z.object({ slug: field('editorial.error.slug.missing', readSlug) })

/** The day from which a page is to say so. */
export const submitPageForm = (today: string) =>
  z.object({ fromOn: dateField('editorial.error.fromOn', { today, towards: 'future' }).transform(asDay) })

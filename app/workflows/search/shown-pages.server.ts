import { findPages, getPage } from '~/domains/administration/index.server'
import {
  isNeeded,
  type NeededPage,
  neededPages,
  type PagePart,
  type PageTexts,
  type PageWords,
  pageParts,
  pathOfPage,
} from '~/domains/administration/schema'
import { type ContentLocale, contentLocaleOf, contentLocales } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

/** What the program itself says on a page that is needed. */
export function shippedPage(slug: NeededPage): PageTexts {
  const entries = contentLocales.map((locale) => [locale, shippedWords(locale, slug)])
  return Object.fromEntries(entries) as PageTexts
}

function shippedWords(locale: ContentLocale, slug: NeededPage): PageWords {
  const t = getT(locale)
  const say = (part: PagePart) => t(`editorial.shipped.${slug}.${part}`)
  return Object.fromEntries(pageParts.map((part) => [part, say(part)])) as PageWords
}

export interface ShownPage extends PageWords {
  /** Since when it says so; null where it says what the program ships. */
  fromOn: Date | null
}

/** A page as its readers see it on a day; null where there is none. */
export async function readShownPage(slug: string, on: Date, locale: string): Promise<ShownPage | null> {
  const own = await getPage(slug, on)
  const content = contentLocaleOf(locale)
  if (own) return { ...own.texts[content], fromOn: own.fromOn }
  return isNeeded(slug) ? { ...shippedWords(content, slug), fromOn: null } : null
}

/** A page with its place, behind the language. */
export interface PlacedPage extends PageWords {
  slug: string
  path: string
}

/** All pages that are shown on a day, those that are needed first. */
export async function listShownPages(on: Date, locale: string): Promise<PlacedPage[]> {
  const own = await findPages(on)
  const needed = Object.keys(neededPages).filter(isNeeded)
  const slugs = [...needed, ...[...own.keys()].filter((slug) => !isNeeded(slug))]
  return slugs.flatMap((slug) => {
    const texts = own.get(slug) ?? (isNeeded(slug) ? shippedPage(slug) : null)
    const words = texts?.[contentLocaleOf(locale)]
    return words ? [{ slug, path: pathOfPage(slug), ...words }] : []
  })
}

/** The addresses of pages under `/pages`, behind the language. */
export async function listPagePaths(on: Date): Promise<string[]> {
  return (await listShownPages(on, contentLocales[0]))
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/pages/'))
}

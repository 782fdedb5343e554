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
  const words = (locale: ContentLocale) => {
    const t = getT(locale)
    const say = (part: PagePart) => t(`editorial.shipped.${slug}.${part}`)
    return Object.fromEntries(pageParts.map((part) => [part, say(part)]))
  }
  return Object.fromEntries(contentLocales.map((locale) => [locale, words(locale)])) as PageTexts
}

/** What a page says where editors have given it these words: its own where it is needed and has none. Null: no page. */
export function textsShown(slug: string, own: PageTexts | null | undefined): PageTexts | null {
  return own ?? (isNeeded(slug) ? shippedPage(slug) : null)
}

export interface ShownPage extends PageWords {
  /** Since when it says so; null where it says what the program ships. */
  fromOn: Date | null
}

/** A page as its readers see it on a day; null where there is none. */
export async function readShownPage(slug: string, on: Date, locale: string): Promise<ShownPage | null> {
  const own = await getPage(slug, on)
  const words = textsShown(slug, own?.texts)?.[contentLocaleOf(locale)]
  return words ? { ...words, fromOn: own?.fromOn ?? null } : null
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
    const texts = textsShown(slug, own.get(slug))
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

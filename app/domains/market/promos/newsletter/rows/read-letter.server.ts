import { type ContentLocale, contentLocales } from '~/i18n/locales'
import { env } from '~/platform/env.server'
import type { Work } from '~/platform/work.server'
import { readItems } from '../../../catalogue/list-sql.server'
import { readCards } from '../../../catalogue/product-cards.server'
import type { FootLinks } from '../ports'
import type { NewsletterTexts } from '../schema'

/** A letter in one language as its receivers get it, without what stands below each. */
export interface ReadLetter {
  subject: string
  text: string
}

export type LetterByLanguage = Record<ContentLocale, ReadLetter>

/** Its items in their order, as the table has them. */
export const letterItems = {
  items: { orderBy: { place: 'asc' }, select: { productId: true, path: true } },
} as const

interface Row {
  titles: unknown
  texts: unknown
  items: { productId: string | null; path: string | null }[]
}

/** What a letter says in each language: plain text, with the addresses of what it names. What is no longer on sale is left out. */
export async function readLetter({ titles, texts, items }: Row): Promise<LetterByLanguage> {
  const entries: [ContentLocale, ReadLetter][] = []
  for (const locale of contentLocales) {
    const named = await nameItems(items, locale)
    const text = [(texts as NewsletterTexts)[locale], ...named].join('\n\n')
    entries.push([locale, { subject: (titles as NewsletterTexts)[locale], text }])
  }
  return Object.fromEntries(entries) as LetterByLanguage
}

async function nameItems(items: Row['items'], locale: ContentLocale): Promise<string[]> {
  const lines: string[] = []
  for (const { productId, path } of items) {
    if (path !== null) {
      lines.push(`${env().PUBLIC_ORIGIN}/${locale}${path === '/' ? '' : path}`)
      continue
    }
    const [card] = productId === null ? [] : await readCards(await readItems([productId], locale), locale)
    if (card && card.stock !== 'soldOut' && card.stock !== 'resting')
      lines.push(`${card.name.text}\n${env().PUBLIC_ORIGIN}/${locale}/market/products/${card.slug}`)
  }
  return lines
}

/** Where the links below a letter lead, by the secret of its receiver. */
export function footLinks(locale: ContentLocale, secret: string): FootLinks {
  const root = `${env().PUBLIC_ORIGIN}/${locale}/newsletter`
  return { settings: `${root}/settings/${secret}`, end: `${root}/end/${secret}` }
}

/** Where a mail program posts the end by itself (RFC 8058). */
export function endAddress(secret: string): string {
  return `${env().PUBLIC_ORIGIN}/api/newsletter/end/${secret}`
}

/** The rows of a letter that is sent; null of one that is not. With the portal's eyes only. */
export function findReleased(work: Work, id: string) {
  return work.tx.newsletterLetter.findFirst({
    where: { id, status: 'released' },
    select: {
      ...{ titles: true, texts: true },
      items: {
        where: {
          OR: [{ productId: null }, { product: { status: 'published', seller: { status: 'approved' } } }],
        },
        ...{ orderBy: { place: 'asc' }, select: { productId: true, path: true } },
      },
    },
  })
}

import { z } from 'zod'
import {
  field,
  fourTexts,
  lineReader,
  optionalField,
  type Reader,
  readEmail,
  textReader,
  ticked,
} from '~/domains/questions/schema'
import { contentLocales, type Locale } from '~/i18n/locales'
import { ok, refuse } from '~/lib/result'
import { isLinkTarget } from '~/lib/texts/parse-markup'
import { mostItems } from './rules'

export const newsletterPaces = ['each', 'monthly'] as const
export type NewsletterPace = (typeof newsletterPaces)[number]

const choices = {
  locale: z.enum(contentLocales, { error: 'newsletter.error.locale' }),
  pace: z.enum(newsletterPaces, { error: 'newsletter.error.pace' }),
}

/** What somebody asks for: where to, in which language, how often. `text` is the number of the consent that she read. */
export const askNewsletterForm = z.object({
  email: field('newsletter.error.email', readEmail),
  ...choices,
  consent: ticked('newsletter.error.consent'),
})

/** What can be chosen anew. */
export const newsletterChoicesForm = z.object(choices)
export type NewsletterChoices = z.output<typeof newsletterChoicesForm>

/** A product by its slug, or a page of the portal without the language. */
export type NewsletterItem = { slug: string } | { path: string }

/** One address: whole, from the portal's root, or of a product its last part. Null of what is neither. */
function readItem(line: string): NewsletterItem | null {
  const local = line.replace(/^https?:\/\/[^/]+(?=\/)/, '').replace(/^\/(uz-Latn|uz-Cyrl|ru|en)(?=\/|$)/, '')
  const product = /^\/market\/products\/([^/?#]+)/.exec(local)?.[1]
  if (product) return { slug: product }
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(line)) return { slug: line }
  // A whole address may be anybody's: only a product is looked up, so a page is written from the root.
  return line.startsWith('/') && local.startsWith('/') && isLinkTarget(local) ? { path: local } : null
}

const readItems: Reader<NewsletterItem[]> = (typed) => {
  const text = textReader({ words: 'newsletter.error.items', most: 4000 })(typed)
  if (!text.ok) return text
  const lines = [...new Set(text.value.split(/\s+/).filter(Boolean))]
  if (lines.length > mostItems) return refuse('newsletter.error.items.tooMany', { most: mostItems })
  const items: NewsletterItem[] = []
  for (const line of lines) {
    const item = readItem(line)
    if (!item) return refuse('newsletter.error.items.shape', { line: line.slice(0, 80), example: '/fairs' })
    items.push(item)
  }
  return ok(items)
}

const title = lineReader({ words: 'newsletter.error.title', least: 3, most: 100 })
const text = textReader({ words: 'newsletter.error.text', least: 20, most: 5000 })

export type NewsletterTexts = Record<Locale, string>

export interface NewsletterInput {
  titles: NewsletterTexts
  texts: NewsletterTexts
  items: NewsletterItem[]
}

/** A letter in four languages. Uzbek in Cyrillic is made of Latin when it is left empty. */
export const newsletterForm = z
  .object({
    titleUzLatn: field('newsletter.error.title.missing', title),
    titleUzCyrl: optionalField(title),
    titleRu: field('newsletter.error.title.missing', title),
    titleEn: field('newsletter.error.title.missing', title),
    textUzLatn: field('newsletter.error.text.missing', text),
    textUzCyrl: optionalField(text),
    textRu: field('newsletter.error.text.missing', text),
    textEn: field('newsletter.error.text.missing', text),
    items: optionalField(readItems),
  })
  .transform(
    (typed): NewsletterInput => ({
      titles: fourTexts({
        ...{ uzLatn: typed.titleUzLatn, uzCyrl: typed.titleUzCyrl, ru: typed.titleRu, en: typed.titleEn },
      }),
      texts: fourTexts({
        ...{ uzLatn: typed.textUzLatn, uzCyrl: typed.textUzCyrl, ru: typed.textRu, en: typed.textEn },
      }),
      items: typed.items ?? [],
    }),
  )

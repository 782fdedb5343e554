import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  fourTexts,
  lineReader,
  numberReader,
  optionalField,
  pieces,
  type Reader,
  textReader,
} from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import { ok, refuse } from '~/lib/result'
import { isLinkTarget } from '~/lib/texts/parse-markup'

export const featureLooks = ['calm', 'strong', 'plain'] as const
const featureThemes = ['region', 'craft', 'season'] as const
/** A collection shows so many products at most. */
const mostFeatured = 12

export type FeatureTexts = Record<Locale, string>

const title = lineReader({ words: 'front.error.title', least: 3, most: 60 })
const sentence = lineReader({ words: 'front.error.sentence', least: 10, most: 160 })

const readPath: Reader<string> = (typed) => {
  const line = lineReader({ words: 'front.error.path', most: 200 })(typed)
  if (!line.ok) return line
  const isWithin = line.value.startsWith('/') && isLinkTarget(line.value)
  return isWithin && !/^\/(uz-Latn|uz-Cyrl|ru|en)(\/|$)/.test(line.value)
    ? line
    : refuse('front.error.path.shape')
}

/** Addresses of products, one a line: the last part of each. */
const readProducts: Reader<string[]> = (typed) => {
  const text = textReader({ words: 'front.error.products', most: 4000 })(typed)
  if (!text.ok) return text
  const lines = text.value.split(/\s+/).filter(Boolean)
  const slugs = [
    ...new Set(lines.map((line) => line.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '')),
  ]
  if (slugs.length > mostFeatured) return refuse('front.error.products.tooMany', { most: mostFeatured })
  return ok(slugs)
}

/** An hour of the day as it is chosen from a list. */
const hourField = (least: number, most: number) =>
  z
    .string({ error: 'front.error.hour' })
    .regex(/^\d{1,2}$/, 'front.error.hour')
    .transform(Number)
    .refine((hour) => hour >= least && hour <= most, 'front.error.hour')

/** What the desk puts in front. Uzbek in Cyrillic is made of Latin when it is left empty. */
export const featureForm = (today: string) =>
  z
    .object({
      kind: z.enum(['banner', 'collection'], { error: 'front.error.kind' }),
      look: z.enum(featureLooks, { error: 'front.error.look' }),
      theme: z.enum(featureThemes, { error: 'front.error.theme' }).optional(),
      titleUzLatn: field('front.error.title.missing', title),
      titleUzCyrl: optionalField(title),
      titleRu: field('front.error.title.missing', title),
      titleEn: field('front.error.title.missing', title),
      sentenceUzLatn: field('front.error.sentence.missing', sentence),
      sentenceUzCyrl: optionalField(sentence),
      sentenceRu: field('front.error.sentence.missing', sentence),
      sentenceEn: field('front.error.sentence.missing', sentence),
      path: optionalField(readPath),
      products: optionalField(readProducts),
      place: field(
        'front.error.place.missing',
        numberReader({ words: 'front.error.place', least: 1, most: 99, units: pieces }),
      ),
      fromOn: dateField('front.error.fromOn', { today, towards: 'future' }).transform(asDay),
      untilOn: dateField('front.error.untilOn', { today, towards: 'future' }).transform(asDay),
      fromHour: hourField(0, 23),
      untilHour: hourField(1, 24),
    })
    .superRefine(({ kind, theme, path, products, fromOn, untilOn, fromHour, untilHour }, check) => {
      const say = (at: string, message: string) => check.addIssue({ code: 'custom', message, path: [at] })
      const days = (untilOn.getTime() - fromOn.getTime()) / 86_400_000
      if (days < 0) say('untilOn', 'front.error.order')
      if (days === 0 && untilHour <= fromHour) say('untilHour', 'front.error.hours')
      if (days > 366) say('untilOn', 'front.error.tooLong')
      if (kind === 'banner' && path === null) say('path', 'front.error.path.missing')
      if (kind === 'collection' && !theme) say('theme', 'front.error.theme')
      if (kind === 'collection' && products === null) say('products', 'front.error.products.missing')
    })
    .transform((typed): FeatureInput => {
      const { titleUzLatn, titleUzCyrl, titleRu, titleEn, ...said } = typed
      const { sentenceUzLatn, sentenceUzCyrl, sentenceRu, sentenceEn, ...feature } = said
      const isBanner = feature.kind === 'banner'
      return {
        ...feature,
        theme: isBanner ? null : (feature.theme ?? null),
        products: isBanner ? [] : (feature.products ?? []),
        titles: fourTexts({ uzLatn: titleUzLatn, uzCyrl: titleUzCyrl, ru: titleRu, en: titleEn }),
        sentences: fourTexts({
          ...{ uzLatn: sentenceUzLatn, uzCyrl: sentenceUzCyrl, ru: sentenceRu, en: sentenceEn },
        }),
      }
    })

export interface FeatureInput extends FeatureTerm {
  kind: 'banner' | 'collection'
  look: (typeof featureLooks)[number]
  /** Null of a banner. */
  theme: (typeof featureThemes)[number] | null
  titles: FeatureTexts
  sentences: FeatureTexts
  /** Null where products lead nowhere else. */
  path: string | null
  /** Slugs in their order; empty of a banner. */
  products: string[]
  place: number
}

/** From when until when it stands in front, by Tashkent's clock. */
export interface FeatureTerm {
  /** The first day. */
  fromOn: Date
  /** The last one. */
  untilOn: Date
  /** 0 to 23, of the first day. */
  fromHour: number
  /** 1 to 24, of the last day. */
  untilHour: number
}

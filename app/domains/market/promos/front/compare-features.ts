import { ownValue } from '~/lib/own-value'

/** What is said of a version, as it is compared. Days are `YYYY-MM-DD`. */
export interface ToldFeature {
  titles: Record<string, string>
  sentences: Record<string, string>
  path: string
  place: string
  look: string
  theme: string
  fromOn: string
  untilOn: string
  /** `HH:00` */
  fromHour: string
  untilHour: string
  /** Slugs, a comma between them. */
  products: string
}

export interface FeatureChange {
  field: Exclude<keyof ToldFeature, 'titles' | 'sentences'> | 'title' | 'sentence'
  /** Of a text; null of what is of no language. */
  lang: string | null
  before: string
  after: string
}

const plain = [
  'path',
  'place',
  'look',
  'theme',
  'fromOn',
  'fromHour',
  'untilOn',
  'untilHour',
  'products',
] as const

/** In what a version differs from the one before. */
export function compareFeatures(before: ToldFeature, after: ToldFeature): FeatureChange[] {
  const texts = (['title', 'sentence'] as const).flatMap((field) =>
    Object.entries(after[`${field}s`]).map(([lang, text]) => ({
      ...{ field, lang, before: ownValue(before[`${field}s`], lang) ?? '', after: text },
    })),
  )
  const rest = plain.map((field) => ({ field, lang: null, before: before[field], after: after[field] }))
  return [...texts, ...rest].filter((change) => change.before !== change.after)
}

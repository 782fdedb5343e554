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
  textReader,
} from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import { readPrice } from '../catalogue/writing/schema'
import { longestFair, mostStands, mostUnitsSold } from './rules'

export type FairTexts = Record<Locale, string>

const name = lineReader({ words: 'fairs.error.name', least: 5, most: 100 })
const about = textReader({ words: 'fairs.error.about', least: 20, most: 2000 })
/** What the desk says of a fair. Uzbek in Cyrillic is made of Latin when it is left empty. */
export const fairForm = (today: string) =>
  z
    .object({
      nameUzLatn: field('fairs.error.name.missing', name),
      nameUzCyrl: optionalField(name),
      nameRu: field('fairs.error.name.missing', name),
      nameEn: field('fairs.error.name.missing', name),
      aboutUzLatn: field('fairs.error.about.missing', about),
      aboutUzCyrl: optionalField(about),
      aboutRu: field('fairs.error.about.missing', about),
      aboutEn: field('fairs.error.about.missing', about),
      place: field(
        'fairs.error.place.missing',
        lineReader({ words: 'fairs.error.place', least: 5, most: 200 }),
      ),
      soato: z.string({ error: 'fairs.error.region' }).regex(/^\d{4}$/, { error: 'fairs.error.region' }),
      fromOn: dateField('fairs.error.fromOn', { today, towards: 'future' }).transform(asDay),
      untilOn: dateField('fairs.error.untilOn', { today, towards: 'future' }).transform(asDay),
      standCount: field(
        'fairs.error.standCount.missing',
        numberReader({ words: 'fairs.error.standCount', least: 1, most: mostStands, units: pieces }),
      ),
    })
    .superRefine(({ fromOn, untilOn }, check) => {
      const days = (untilOn.getTime() - fromOn.getTime()) / 86_400_000
      const message = days < 0 ? 'fairs.error.order' : days > longestFair ? 'fairs.error.tooLong' : null
      if (message) check.addIssue({ code: 'custom', message, path: ['untilOn'] })
    })
    .transform((typed): FairInput => {
      const { nameUzLatn, nameUzCyrl, nameRu, nameEn, aboutUzLatn, aboutUzCyrl, aboutRu, aboutEn, ...fair } =
        typed
      return {
        ...fair,
        names: fourTexts({ uzLatn: nameUzLatn, uzCyrl: nameUzCyrl, ru: nameRu, en: nameEn }),
        about: fourTexts({ uzLatn: aboutUzLatn, uzCyrl: aboutUzCyrl, ru: aboutRu, en: aboutEn }),
      }
    })

export interface FairInput {
  names: FairTexts
  about: FairTexts
  place: string
  /** Region, 4 digits. */
  soato: string
  fromOn: Date
  untilOn: Date
  standCount: number
}

/** The desk gives a stand its number, or says why there is none. */
export const decideStandForm = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('give'),
    number: field(
      'fairs.error.number.missing',
      numberReader({ words: 'fairs.error.number', least: 1, most: mostStands, units: pieces }),
    ),
  }),
  z.object({
    decision: z.literal('refuse'),
    reason: field(
      'fairs.error.reason.missing',
      textReader({ words: 'fairs.error.reason', least: 5, most: 500 }),
    ),
  }),
])
export type StandDecision = z.infer<typeof decideStandForm>

/** What was sold at a stand: what, how many, and for how much a piece in soʻm. */
export const fairSaleForm = z.object({
  key: z.uuid(),
  productId: z.uuid({ error: 'fairs.error.product' }),
  units: field(
    'fairs.error.units.missing',
    numberReader({ words: 'fairs.error.units', least: 1, most: mostUnitsSold, units: pieces }),
  ),
  /** Tiyin; null for the product's own price. */
  price: optionalField(readPrice),
})

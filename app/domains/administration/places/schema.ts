import { z } from 'zod'
import { field, lineReader, optionalDateField, optionalField, readPhone } from '~/domains/questions/schema'
import type { ByLocale } from '~/domains/reference/schema'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { isId } from '~/lib/ids'

/** Kinds of organisation that versions of services send people to. */
export const organisationKinds = [
  ...['rehabilitation-centre', 'hospital', 'sanatorium', 'preschool', 'school', 'college'],
  ...['university', 'employment-centre', 'sports-club', 'school-of-life'],
] as const

const line = lineReader({ words: 'admin.places.error.text', least: 3, most: 200 })

/** A text in four languages, `<name>.uzLatn` …; the Cyrillic one is made from the Latin where it is left empty. */
const fourLanguages = z
  .object({
    uzLatn: field('admin.places.error.missing', line),
    uzCyrl: optionalField(line),
    ru: field('admin.places.error.missing', line),
    en: field('admin.places.error.missing', line),
  })
  .transform(
    ({ uzLatn, uzCyrl, ru, en }): ByLocale => ({
      ...{ 'uz-Latn': uzLatn, 'uz-Cyrl': uzCyrl ?? latinToCyrillic(uzLatn), ru, en },
    }),
  )

const time = z
  .string({ error: 'admin.places.error.time' })
  .transform((text) => text.trim().replace(/^(\d):/, '0$1:'))
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'admin.places.error.time' }))

const said = z
  .enum(['yes', 'no', 'unknown'], { error: 'admin.places.error.choose' })
  .transform((answer) => (answer === 'unknown' ? null : answer === 'yes'))

const seen = z
  .string()
  .optional()
  .transform((text) => (isId(text) ? text : null))

/** What people are told of a centre. */
export const centreForm = z
  .object({
    address: fourLanguages,
    phone: field('admin.places.error.missing', readPhone),
    opensAt: time,
    closesAt: time,
    hasRamp: said,
    hasInterpreter: said,
    seen,
  })
  .superRefine(({ opensAt, closesAt }, check) => {
    if (opensAt >= closesAt) {
      check.addIssue({ code: 'custom', path: ['closesAt'], message: 'admin.places.error.hours' })
    }
  })

/** What people are told of an organisation, and its last day; `today` is `YYYY-MM-DD`. */
export function organisationForm(today: string) {
  return z.object({
    name: fourLanguages,
    phone: optionalField(readPhone),
    lastDay: optionalDateField({ today, towards: 'future' }).transform((day) =>
      day ? new Date(`${day}T00:00:00Z`) : null,
    ),
    seen,
  })
}

/** The same for a new one: of which kind, and for which region. */
export function newOrganisationForm(today: string) {
  return organisationForm(today).extend({
    kind: z.enum(organisationKinds, { error: 'admin.places.error.choose' }),
    region: z.string().regex(/^17\d{2}$/, { error: 'admin.places.error.choose' }),
  })
}

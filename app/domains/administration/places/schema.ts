import { z } from 'zod'
import {
  dateField,
  field,
  fourTexts,
  lineReader,
  optionalDateField,
  optionalField,
  readPhone,
  several,
} from '~/domains/questions/schema'
import { isId } from '~/lib/ids'
import { cleanLine } from '~/lib/typed/clean'

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
  .transform(fourTexts)

const time = z
  .string({ error: 'admin.places.error.time' })
  .transform((text) =>
    cleanLine(text).replace(/^(\d{1,2})[:.](?=\d\d$)/, (_, hour) => `${hour.padStart(2, '0')}:`),
  )
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'admin.places.error.time' }))

const said = z
  .enum(['yes', 'no', 'unknown'], { error: 'admin.places.error.choose' })
  .transform((answer) => (answer === 'unknown' ? null : answer === 'yes'))

const seen = z
  .string()
  .optional()
  .transform((text) => (isId(text) ? text : null))

const centreFacts = z.object({
  name: fourLanguages,
  address: fourLanguages,
  phone: field('admin.places.error.missing', readPhone),
  opensAt: time,
  closesAt: time,
  hasRamp: said,
  hasInterpreter: said,
})

function checkHours(
  { opensAt, closesAt }: { opensAt: string; closesAt: string },
  check: z.core.$RefinementCtx,
): void {
  if (opensAt >= closesAt)
    check.addIssue({ code: 'custom', path: ['closesAt'], message: 'admin.places.error.hours' })
}

/** What people are told of a centre. */
export const centreForm = centreFacts.extend({ seen }).superRefine(checkHours)

/** Districts that a centre serves; every ticked one comes under the same name. */
const territories = several('admin.centres.error.territories').pipe(
  z.array(z.string().max(10)).min(1, 'admin.centres.error.territories').max(100),
)

const grounds = field(
  'admin.parameters.error.source.missing',
  lineReader({ words: 'admin.parameters.error.source', least: 5, most: 300 }),
)

/** A new centre: where it stands, whom it serves, and by which order. */
export const newCentreForm = centreFacts
  .extend({
    territory: z.string({ error: 'admin.places.error.choose' }).regex(/^17\d{5,8}$/, {
      error: 'admin.places.error.choose',
    }),
    ...{ territories, grounds },
  })
  .superRefine(checkHours)

/** Districts that a centre takes on, and by which order. */
export const servedForm = z.object({ territories, grounds })

const centreCode = z
  .string({ error: 'admin.centres.error.successorMissing' })
  .min(1, { error: 'admin.centres.error.successorMissing' })
  .max(20, { error: 'admin.centres.error.successor' })

/**
 * From which day a centre is closed, who takes its affairs, who takes those of some districts instead (`taker.<SOATO>`,
 * empty: as the rest), and by which order; `today` is `YYYY-MM-DD`.
 */
export function closeForm(today: string) {
  return z
    .object({
      from: dateField('admin.centres.error.day', { today, towards: 'future' }),
      successor: centreCode,
      taker: z.record(z.string().max(10), z.string().max(20)).optional(),
      grounds,
    })
    .transform(({ from, successor, taker = {}, grounds }) => ({
      ...{ closesOn: new Date(`${from}T00:00:00Z`), successorCode: successor, grounds },
      districts: Object.entries(taker)
        .filter(([, code]) => code !== successor)
        .map(([soato, centreCode]) => ({ soato, centreCode })),
    }))
}

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

import { z } from 'zod'
import { lookUpGrounds } from '~/domains/audit/schema'
import {
  dateField,
  days,
  field,
  lineReader,
  moneyReader,
  numberReader,
  optionalDateField,
  optionalField,
  type Reader,
  readPinflDigits,
  refuseField,
  textReader,
} from '~/domains/questions/schema'
import { type SynonymInput, synonymInput } from '~/domains/search/schema'
import type { Locale } from '~/i18n/locales'
import { fold } from '~/i18n/uzbek/search-fold'
import { ownValue } from '~/lib/own-value'
import { ok } from '~/lib/result'
import { cleanLine } from '~/lib/typed/clean'
import { Role } from '~/platform/prisma/enums'

/** What the market's desk was told of an order: a number, a phone, an e-mail or a seller's name. */
export const findDeskOrdersInput = z.object({
  q: field(
    'admin.orders.error.nothing.missing',
    lineReader({ words: 'admin.orders.error.nothing', least: 3, most: 100 }),
  ),
})

/** A person is looked for by her 14 digits or by name, never by both. */
export const findPersonInput = z
  .object({
    // Not the check digit: registers hold people whose number has a wrong one.
    pinfl: optionalField(readPinflDigits),
    name: optionalField(lineReader({ words: 'admin.people.error.name', most: 100 })),
  })
  .superRefine((input, check) => {
    if (input.pinfl || (input.name ?? '').length >= 2) return
    check.addIssue({ code: 'custom', path: ['name'], message: 'admin.people.error.nothing' })
  })

export interface GrantRoleInput {
  personId: string
  role: Role
  organisationId?: string | undefined
  /** First and last day, midnight UTC; null or absent = from now on, and without end. */
  startsOn?: Date | null
  endsOn?: Date | null
}

const asDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`))

/** A role from a day until a day; `today` is `YYYY-MM-DD`. */
function termFields(today: string) {
  const day = optionalDateField({ today, towards: 'future' }).transform(asDate)
  return { startsOn: day, endsOn: day }
}

function checkTerm(
  { startsOn, endsOn }: { startsOn: Date | null; endsOn: Date | null },
  check: z.RefinementCtx,
): void {
  if (!startsOn || !endsOn || endsOn >= startsOn) return
  check.addIssue({ code: 'custom', path: ['endsOn'], message: 'admin.error.termBackwards' })
}

const roleFields = {
  personId: z.uuid(),
  role: z.enum(Role, { error: 'admin.error.roleUnknown' }),
  organisationId: z.string().max(60).optional(),
}

/** What is asked of a role that one gives. `today` is `YYYY-MM-DD`. */
export function grantRoleForm(today: string) {
  return z.object({ ...roleFields, ...termFields(today) }).superRefine(checkTerm)
}

/** Which role a form is about. */
export const roleChoice = z.object({ role: roleFields.role })

const grounds = field(
  'admin.roleRequest.error.grounds.missing',
  textReader({ words: 'admin.roleRequest.error.grounds', least: 10, most: 500 }),
)

/** What is asked of a role that two give. */
export function prepareRoleFields(today: string) {
  return { ...roleFields, ...termFields(today), grounds }
}

/** A role that two give. */
export function prepareRoleForm(today: string) {
  return z.object(prepareRoleFields(today)).superRefine(checkTerm)
}

/** Why a role is taken away. */
export const roleGroundsInput = z.object({ grounds })

export interface PrepareParameterInput {
  code: string
  /** In the unit the code has: tiyin, days, per cent … */
  value: bigint
  /** `YYYY-MM-DD`, today or later. */
  validFrom: string
  source: string
  /** The language of the page on which the source was typed. */
  sourceLocale: Locale
  isExample: boolean
}

const mostSom = 9_999_999_999_999n
/** What a slip of the hand goes beyond: a term of a million days would leave no case with a day of its own. */
const boundsOf: Record<string, { least: number; most: number; units?: typeof days }> = {
  days: { least: 1, most: 3_660, units: days },
  months: { least: 1, most: 1_200 },
  years: { least: 1, most: 150 },
  percent: { least: 0, most: 10_000 },
}
const anyNumber = { least: 0, most: 999_999_999 }

/** The form of a new value of one code; how its number is read follows from the unit. `today` is `YYYY-MM-DD`. */
export function parameterForm(code: string, unit: string, today: string, sourceLocale: Locale) {
  return z
    .object({
      value: field('admin.parameters.error.value.missing', parameterReader(unit)),
      from: dateField('admin.parameters.error.from', { today, towards: 'future' }),
      source: field(
        'admin.parameters.error.source.missing',
        lineReader({ words: 'admin.parameters.error.source', least: 5, most: 300 }),
      ),
      isExample: z.literal('on').optional(),
    })
    .transform(({ value, from, source, isExample }): PrepareParameterInput => {
      return { code, value, validFrom: from, source, sourceLocale, isExample: isExample === 'on' }
    })
}

/** Soʻm with up to two decimals as tiyin for money, else a whole number. */
export function parameterReader(unit: string): Reader<bigint> {
  const words = 'admin.parameters.error.value'
  if (unit === 'tiyin') return moneyReader({ words, least: 0n, most: mostSom, withTiyin: true })
  const read = numberReader({ words, ...(ownValue(boundsOf, unit) ?? anyNumber) })
  return (typed) => {
    const answer = read(typed)
    return answer.ok ? ok(BigInt(answer.value)) : answer
  }
}

// A day in Tashkent begins at 19:00 UTC of the day before.
function dayBegins(day: string | null): Date | undefined {
  return day === null ? undefined : new Date(`${day}T00:00:00+05:00`)
}

/** What the audit page is asked for; everything may be left out. `today` is `YYYY-MM-DD`. */
export function auditFilterForm(today: string) {
  const day = optionalDateField({ today, towards: 'past' }).transform(dayBegins)
  return z.object({
    /** `voucher:<id>`, or the kind alone (`voucher`) for every chain of it. */
    chain: z.string().transform(cleanLine).pipe(z.string().max(200)).optional(),
    actor: z
      .string()
      .transform((text) => cleanLine(text).toLowerCase())
      .pipe(z.uuid({ error: 'admin.audit.error.actor' }))
      .optional(),
    from: day,
    until: day.transform((begins) => begins && new Date(begins.getTime() + 86_400_000)),
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .transform((text) => (text ? BigInt(text) : null)),
  })
}

export type AuditFilter = z.output<ReturnType<typeof auditFilterForm>>

/** A number that the portal gave out, or a person's name. */
export { lookUpGrounds }

export const findAuditInput = z.object({
  ground: z.enum(lookUpGrounds, { error: 'admin.auditFind.groundMissing' }),
  text: field('admin.auditFind.missing', lineReader({ words: 'admin.people.error.name', most: 100 })),
})

export const verifyChainInput = z.object({ chain: z.string().trim().min(1).max(200) })

/** Why what another prepared is refused, or a value is withdrawn. */
export const proposalReasonInput = z.object({
  reason: field(
    'admin.withdraw.error.reason.missing',
    textReader({ words: 'admin.withdraw.error.reason', least: 10, most: 500 }),
  ),
})

/** What is decided about a seller for a reason that she reads. */
export const decideSellerInput = z.object({
  decision: z.enum(['refuse', 'suspend', 'reinstate', 'keep']),
  reason: field(
    'admin.sellers.error.reason.missing',
    textReader({ words: 'admin.sellers.error.reason', least: 10, most: 500 }),
  ),
})

const mostTerms = 30

const termLines = z
  .string()
  .optional()
  .transform((text, check) => {
    const lines = (text ?? '').split('\n').map(cleanLine).filter(Boolean)
    if (lines.length > mostTerms || lines.some((line) => line.length > 60)) {
      check.addIssue({ code: 'custom', message: 'admin.synonym.error.terms' })
    }
    return [...new Set(lines)]
  })

const wordLines = termLines.superRefine((lines, check) => {
  const line = lines.find((each) => fold(each).length < 2)
  if (line === undefined) return
  check.addIssue({ code: 'custom', message: 'admin.synonym.error.noWord', params: { line } })
})

const markLines = termLines.superRefine((lines, check) => {
  if (synonymInput.shape.leadsTo.safeParse(lines).success) return
  check.addIssue({ code: 'custom', message: 'admin.synonym.error.leadsTo' })
})

/** A group of words of one meaning: a word or phrase a line, and marks of what they lead to. */
export const synonymForm = z
  .object({ uz: wordLines, ru: wordLines, en: wordLines, leadsTo: markLines })
  .transform(({ leadsTo, ...terms }, check): SynonymInput => {
    const parsed = synonymInput.safeParse({ terms, leadsTo })
    if (parsed.success && Object.values(terms).some((words) => words.length > 0)) return parsed.data
    check.addIssue({ code: 'custom', path: ['uz'], message: 'admin.synonym.error.none' })
    return z.NEVER
  })

const holidayActs = ['add', 'remove', 'move'] as const

/** The form of a change of days off. `today` is `YYYY-MM-DD`. */
export function holidayForm(today: string, locale: Locale) {
  return z
    .object({
      act: z.enum(holidayActs, { error: 'admin.holidays.error.act' }),
      date: dateField('admin.holidays.error.date.missing', { today, towards: 'future' }),
      toDate: optionalDateField({ today, towards: 'future' }),
      name: optionalField(lineReader({ words: 'admin.holidays.error.name', least: 3, most: 100 })),
      source: field(
        'admin.parameters.error.source.missing',
        lineReader({ words: 'admin.parameters.error.source', least: 5, most: 300 }),
      ),
    })
    .transform(({ act, date, toDate, name, source }, context) => {
      const isMoved = act === 'move'
      if (isMoved && (!toDate || toDate === date))
        refuseField(context, 'admin.holidays.error.toDate', {}, ['toDate'])
      if (act === 'add' && !name) refuseField(context, 'admin.holidays.error.name.missing', {}, ['name'])
      const dayOf = (day: string) => new Date(`${day}T00:00:00Z`)
      return {
        ...{ act, source, date: dayOf(date), sourceTexts: { [locale]: source } },
        toDate: isMoved && toDate ? dayOf(toDate) : null,
        nameTexts: act === 'add' && name ? { [locale]: name } : {},
      }
    })
}

export {
  findIncomplete,
  isNeeded,
  type NeededPage,
  neededPages,
  newPageForm,
  type PagePart,
  type PageTexts,
  type PageWords,
  pageForm,
  pageParts,
  pathOfPage,
  submitPageForm,
  withMadeCyrillic,
} from './pages/schema'
export {
  type MakerKeyForm,
  makerKeyForm,
  makerScopes,
  organisationScopes,
  type ProgramReason,
  type ProgramScope,
  programKeyForm,
  programReasons,
} from './programs/schema'

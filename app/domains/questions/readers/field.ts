import { z } from 'zod'
import { cleanLine } from '~/lib/typed/clean'
import { type DateParts, type DateRules, readDateParts } from './dates/read-date'
import type { Reader } from './reader'

/** A form's field that must be filled in: `missing` names it when it is absent, empty or of spaces only. */
export function field<T>(missing: string, read: Reader<T>) {
  return z.string({ error: missing }).transform((typed, context): T => {
    return isEmpty(typed) ? refuseField(context, missing) : readInto(context, typed, read)
  })
}

/** A field that may be left empty: null then. */
export function optionalField<T>(read: Reader<T>) {
  return z
    .string()
    .optional()
    .transform((typed, context): T | null => {
      return typed === undefined || isEmpty(typed) ? null : readInto(context, typed, read)
    })
}

/** What comes under one name from several boxes, one of which alone comes by itself. */
export const several = (missing?: string) =>
  z.union([z.string().transform((one) => [one]), z.array(z.string())], missing ? { error: missing } : {})

/** A box that must be ticked: `on` is what one sends that has no value of its own. */
export const ticked = (missing: string) => z.enum(['on', 'yes'], { error: missing })

const dateParts = z
  .object({ day: z.string().optional(), month: z.string().optional(), year: z.string().optional() })
  .optional()

/** Three inputs, `<name>.day`, `.month` and `.year`; the value is `YYYY-MM-DD`. */
export function dateField(missing: string, rules: DateRules) {
  return dateParts.transform((parts = {}, context): string => {
    return hasNoPart(parts) ? refuseField(context, missing) : readDay(context, parts, rules)
  })
}

/** The same where nothing need be filled in: null then. */
export function optionalDateField(rules: DateRules) {
  return dateParts.transform((parts = {}, context): string | null => {
    return hasNoPart(parts) ? null : readDay(context, parts, rules)
  })
}

/** Midnight UTC of a day `YYYY-MM-DD`, as days are kept. */
export function asDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

function readDay(context: z.RefinementCtx, parts: DateParts, rules: DateRules): string {
  const answer = readDateParts(parts, rules)
  return answer.ok ? answer.value : refuseField(context, answer.error, answer.details)
}

function hasNoPart({ day = '', month = '', year = '' }: DateParts): boolean {
  return isEmpty(`${day}${month}${year}`)
}

/** What a reader refuses becomes the field's message; parseForm takes the placeholders out of `params`. */
export function readInto<T>(context: z.RefinementCtx, typed: string, read: Reader<T>): T {
  const answer = read(typed)
  return answer.ok ? answer.value : refuseField(context, answer.error, answer.details)
}

/** `path` is the field's way inside the object that is being read. */
export function refuseField(
  context: z.RefinementCtx,
  message: string,
  params: Record<string, string | number> = {},
  path: string[] = [],
): never {
  context.addIssue({ code: 'custom', message, params, path })
  return z.NEVER
}

function isEmpty(typed: string): boolean {
  return cleanLine(typed) === ''
}

import { cleanLine } from '~/lib/typed/clean'
import type { Fault, Reading, Typed } from './kind'
import { type DateRules, readDateParts } from './readers/dates/read-date'
import type { Reader } from './readers/reader'

/** One field by its reader. */
export function readField<A>(typed: Typed, field: string, read: Reader<A>): Reading<A> {
  const text = typed.get(field)
  if (isBlank(text)) return { empty: true }
  const answer = read(text)
  if (answer.ok) return { value: answer.value }
  return { faults: [{ field, error: answer.error, details: answer.details }] }
}

/** A day in three fields, `<field>.day`, `.month`, `.year`; the value is `YYYY-MM-DD`. */
export function readDay(typed: Typed, field: string, rules: DateRules): Reading<string> {
  const [day = '', month = '', year = ''] = dayFields(field).map((name) => typed.get(name))
  if (isBlank(`${day}${month}${year}`)) return { empty: true }
  const answer = readDateParts({ day, month, year }, rules)
  if (answer.ok) return { value: answer.value }
  return { faults: [{ field, error: answer.error, details: answer.details }] }
}

export function dayFields(field: string): [day: string, month: string, year: string] {
  return [`${field}.day`, `${field}.month`, `${field}.year`]
}

export function dayValues(day: string, field: string): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  const [one, two, three] = dayFields(field)
  return { [one]: dayOfMonth, [two]: month, [three]: year }
}

/** The parts of one answer read together: their faults, or all values, null where a part is empty. */
export function gather<T extends Record<string, unknown>>(
  readings: { [Part in keyof T]: Reading<T[Part]> },
): { values: { [Part in keyof T]: T[Part] | null }; faults: Fault[]; isEmpty: boolean } {
  const all = Object.entries(readings) as [keyof T & string, Reading<T[keyof T]>][]
  return {
    values: Object.fromEntries(
      all.map(([part, reading]) => [part, 'value' in reading ? reading.value : null]),
    ) as { [Part in keyof T]: T[Part] | null },
    faults: all.flatMap(([, reading]) => ('faults' in reading ? reading.faults : [])),
    isEmpty: all.every(([, reading]) => 'empty' in reading),
  }
}

export function isBlank(text: string): boolean {
  return cleanLine(text) === ''
}

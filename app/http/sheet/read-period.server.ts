import { z } from 'zod'
import { optionalDateField } from '~/domains/questions/schema'
import { parseForm, typedValues } from '~/http/forms.server'
import { addDays, isoDayOf } from '~/platform/clock.server'
import type { AskedForm } from '~/ui/form/page/page-forms'
import { dayParts } from '~/ui/questions/fields/day-parts'

export interface Period {
  /** `YYYY-MM-DD`, both days belong to it. */
  from: string
  until: string
  /** The same as instants: a day in Tashkent begins at 19:00 UTC of the day before. `end` is no longer in it. */
  begin: Date
  end: Date
}

/**
 * The period that a page is asked for (`from.day=…`), the current month when nothing is said, or all since
 * `beginning`. Null with what is wrong when it is none; `values` is what the form shows in any case.
 */
export function readPeriod(
  query: URLSearchParams,
  now: Date,
  beginning: Date | null = null,
): { period: Period | null; asked: AskedForm } {
  const today = isoDayOf(now)
  const form = new FormData()
  for (const [name, value] of query) form.append(name, value)
  const parsed = parseForm(form, periodForm(today, beginning && isoDayOf(beginning)))
  if (!parsed.ok) return { period: null, asked: { values: typedValues(form), errors: parsed.reply.errors } }
  const { from, until } = parsed.value
  const shown = { ...typedValues(form), ...partsOf('from', from), ...partsOf('until', until) }
  const end = addDays(beginOf(until), 1)
  return { period: { from, until, begin: beginOf(from), end }, asked: { values: shown, errors: {} } }
}

function periodForm(today: string, beginning: string | null) {
  const day = optionalDateField({ today, towards: 'past' })
  return z.object({ from: day, until: day }).transform(({ from, until }, check) => {
    // With one end only, the other is the beginning of its month, or today.
    const last = until ?? (from && from > today ? from : today)
    const since = until === null && beginning && beginning <= last ? beginning : null
    const first = from ?? since ?? `${last.slice(0, 8)}01`
    if (first > last) {
      check.addIssue({ code: 'custom', path: ['until'], message: 'finance.account.error.untilBeforeFrom' })
      return z.NEVER
    }
    return { from: first, until: last }
  })
}

function beginOf(day: string): Date {
  return new Date(`${day}T00:00:00+05:00`)
}

function partsOf(name: string, day: string): Record<string, string> {
  return Object.fromEntries(Object.entries(dayParts(day)).map(([part, value]) => [`${name}.${part}`, value]))
}

/** The period as an address says it. */
export function periodQuery({ from, until }: Period): URLSearchParams {
  return new URLSearchParams({ ...partsOf('from', from), ...partsOf('until', until) })
}

/** The months of an award: from the one after the decision, for so many. Days are midnight UTC. */
export function awardMonths(
  decidedOn: Date,
  { months, once }: { months: number; once?: true | undefined },
): { fromOn: Date; untilOn: Date } {
  const year = decidedOn.getUTCFullYear()
  const first = decidedOn.getUTCMonth() + (once ? 0 : 1)
  return {
    fromOn: new Date(Date.UTC(year, first, 1)),
    // Day 0 of a month is the last one of the month before.
    untilOn: new Date(Date.UTC(year, first + months, 0)),
  }
}

/** So many days before its end a status is given anew, from the day after it (example value). */
export const renewalDays = 60

/** The days of what holds from the decision on, for so many months; without an end when that is null. */
export function provisionDays(
  decidedOn: Date,
  months: number | null,
): { fromOn: Date; untilOn: Date | null } {
  if (months === null) return { fromOn: decidedOn, untilOn: null }
  const year = decidedOn.getUTCFullYear()
  const month = decidedOn.getUTCMonth() + months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  // Of 31 January a month later is 27 February: the day before the 28th, as there is no 31st.
  const day = Math.min(decidedOn.getUTCDate(), lastOfMonth)
  return { fromOn: decidedOn, untilOn: new Date(Date.UTC(year, month, day - 1)) }
}

/** The last day of a day's month. */
export function endOfMonth(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0))
}

/** The first day of a day's month. */
export function monthOf(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1))
}

/**
 * On which days something that holds from a day on is looked at again, every so many months: the last one up to today
 * (null before the first), and the next one after today.
 */
export function reviewDays(
  fromOn: Date,
  everyMonths: number,
  today: Date,
): { last: Date | null; next: Date } {
  const dayAfter = (months: number) => {
    const { untilOn } = provisionDays(fromOn, months)
    return new Date((untilOn ?? fromOn).getTime() + 86_400_000)
  }
  let [last, months] = [null as Date | null, everyMonths]
  while (dayAfter(months) <= today) {
    last = dayAfter(months)
    months += everyMonths
  }
  return { last, next: dayAfter(months) }
}

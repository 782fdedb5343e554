import type { OwnTrainingPlace } from '~/domains/appointments/index.server'
import type { PageContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { showTrainingCourse } from '~/views/appointments/show-course'
import { namePlaces } from '~/views/names/name-places.server'

/** A place as its person reads it, fit for JSON. */
export async function describePlace(
  { course, fetchFrom, askedAt, offeredUntil, resultAt, days, ...rest }: OwnTrainingPlace,
  { locale, now }: Pick<PageContext, 'locale' | 'now'>,
) {
  const placeOf = await namePlaces(locale)
  return {
    ...rest,
    askedAt: askedAt.toISOString(),
    // The last minute: midnight would read as the day after.
    takeUntil: offeredUntil && new Date(offeredUntil.getTime() - 60_000).toISOString(),
    resultAt: resultAt?.toISOString() ?? null,
    fetchFrom: fetchFrom && placeOf(fetchFrom.districtSoato, fetchFrom.street),
    days: days.map(({ day, wasThere }) => ({ day: isoDay(day), wasThere })),
    course: showTrainingCourse(course, { locale, placeOf, today: dayOf(now()) }),
  }
}

export type DescribedPlace = Awaited<ReturnType<typeof describePlace>>

import { openTrainingCourse, type Participant } from '~/domains/appointments/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { namePlaces } from '~/views/names/name-places.server'

/** Everybody of a course as its centre reads them, fit for JSON; that they were read is written down. */
export async function readParticipants(context: SignedInContext, courseId: string) {
  const participants = await perform(context, openTrainingCourse, courseId)
  if (!participants) throw notFound()
  const placeOf = await namePlaces(context.locale)
  return participants.map(({ askedAt, offeredUntil, fetchFrom, days, ...rest }: Participant) => ({
    ...rest,
    askedAt: askedAt.toISOString(),
    offeredUntil: offeredUntil && new Date(offeredUntil.getTime() - 60_000).toISOString(),
    fetchFrom: fetchFrom && placeOf(fetchFrom.districtSoato, fetchFrom.street),
    days: days.map(({ day, wasThere }) => ({ day: isoDay(day), wasThere })),
  }))
}

export type ShownParticipant = Awaited<ReturnType<typeof readParticipants>>[number]

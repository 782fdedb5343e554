import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, standsOn } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { comingStatuses } from '../lifecycle'
import { takeOwnCourse } from '../rows/take-own-course.server'

export type RecordAttendanceError = 'training.error.notYours' | 'training.error.dayNotThere'

export interface RecordAttendanceInput {
  courseId: string
  /** Midnight UTC. */
  day: Date
  /** Ids of the places of who was there; whoever else comes to the course was not. */
  present: readonly string[]
}

/**
 * Who was there on a day, for everybody who comes at once. Those of the caller's own family are left to a colleague.
 * Answers how many were marked and left. Marked again, the later mark counts.
 */
export async function recordAttendance(
  work: Work,
  { courseId, day, present }: RecordAttendanceInput,
): Promise<Result<{ marked: number; left: number }, RecordAttendanceError>> {
  const taken = await takeOwnCourse(work, courseId, null)
  if (!taken.ok) return refuse('training.error.notYours')
  const { course } = taken.value
  const hasCome = day >= course.firstOn && day <= course.lastOn && day <= dayOf(work.now())
  if (!['running', 'done'].includes(course.status) || !hasCome) return refuse('training.error.dayNotThere')
  const places = await work.tx.trainingPlace.findMany({
    where: { courseId, status: { in: [...comingStatuses] } },
    orderBy: { ordinal: 'asc' },
  })
  let left = 0
  for (const place of places) {
    const isOwn = standsOn(await getCitizenSide(work, place), work)
    if (isOwn) left += 1
    else await mark(work, { placeId: place.id, day, wasThere: present.includes(place.id) })
  }
  const details = { organisationId: course.organisationId, count: places.length - left }
  await recordAudit(work, { subject: courseId, action: 'training.attendanceRecorded', details })
  return ok({ marked: places.length - left, left })
}

async function mark(
  work: Work,
  { placeId, day, wasThere }: { placeId: string; day: Date; wasThere: boolean },
): Promise<void> {
  const by = { wasThere, markedById: work.personId ?? '', markedAt: work.now() }
  await work.asSystem(() =>
    work.tx.trainingDay.upsert({
      where: { placeId_day: { placeId, day } },
      create: { placeId, day, ...by },
      update: by,
    }),
  )
}

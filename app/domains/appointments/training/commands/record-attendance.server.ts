import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, standsOn } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { TrainingPlace } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { attendanceSeen } from '../attendance-seen'
import { comingStatuses } from '../lifecycle'
import { takeOwnCourse } from '../rows/take-own-course.server'

export type RecordAttendanceError =
  | 'training.error.notYours'
  | 'training.error.dayNotThere'
  | 'training.error.moved'

export interface RecordAttendanceInput {
  courseId: string
  /** Midnight UTC. */
  day: Date
  /** Ids of the places of who was there; whoever else comes to the course was not. */
  present: readonly string[]
  /** What the page showed (`attendanceSeen`); null where it does not matter. */
  seen: string | null
}

/**
 * Who was there on a day, for everybody who comes at once. Those of the caller's own family are left to a colleague.
 * Answers how many were marked and left. Marked again, the later mark counts, unless a colleague has marked something else
 * since the page was opened.
 */
export async function recordAttendance(
  work: Work,
  { courseId, day, present, seen }: RecordAttendanceInput,
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
  const marked = await readMarked(work, places, day)
  const wanted = marked.map(({ id }) => ({ id, wasThere: present.includes(id) }))
  const now = attendanceSeen(marked)
  if (seen !== null && seen !== now && attendanceSeen(wanted) !== now) return refuse('training.error.moved')
  for (const { id, wasThere } of wanted) await mark(work, { placeId: id, day, wasThere })
  const left = places.length - marked.length
  const details = { organisationId: course.organisationId, count: marked.length }
  await recordAudit(work, { subject: courseId, action: 'training.attendanceRecorded', details })
  return ok({ marked: marked.length, left })
}

/** How those stand whom the caller may mark: all but her own family. */
async function readMarked(work: Work, places: readonly TrainingPlace[], day: Date) {
  const marks = await work.tx.trainingDay.findMany({
    where: { day, placeId: { in: places.map(({ id }) => id) } },
    select: { placeId: true, wasThere: true },
  })
  const markOf = new Map(marks.map(({ placeId, wasThere }) => [placeId, wasThere]))
  const others: { id: string; wasThere: boolean | null }[] = []
  for (const place of places)
    if (!standsOn(await getCitizenSide(work, place), work))
      others.push({ id: place.id, wasThere: markOf.get(place.id) ?? null })
  return others
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

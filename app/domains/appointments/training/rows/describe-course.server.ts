import { readAddress, readNames } from '~/domains/reference/index.server'
import type { Prisma } from '~/platform/prisma/client'
import type { TrainingCourseStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { holdingStatuses } from '../lifecycle'

export const centreInclude = { organisation: true, territory: { select: { parentSoato: true } } } as const

type CentreRow = Prisma.TrainingCentreGetPayload<{ include: typeof centreInclude }>
type CourseRow = Prisma.TrainingCourseGetPayload<{ include: { centre: { include: typeof centreInclude } } }>

/** A centre that trains people, as everybody may see it. */
export type TrainingCentreView = ReturnType<typeof describeCentre>

export function describeCentre({ organisation, territory, ...row }: CentreRow) {
  const { organisationId, code, territorySoato, trainings, hasRamp, hasInterpreter } = row
  return {
    ...{ organisationId, code, territorySoato, trainings, hasRamp, hasInterpreter },
    ...{ hasLodging: row.hasLodging, hasTransport: row.hasTransport },
    regionSoato: territory.parentSoato ?? territorySoato,
    names: readNames(organisation),
    address: readAddress(row),
    /** 12 digits; null where none is known. */
    phone: organisation.phone,
    isExample: organisation.isExample,
  }
}

/** A course, as everybody may see it. Days are midnight UTC, hours minutes after midnight in Tashkent. */
export interface TrainingCourseView {
  id: string
  centre: TrainingCentreView
  training: string
  audience: string
  firstOn: Date
  lastOn: Date
  opensAt: number
  closesAt: number
  places: number
  /** Places that can be had at once; 0 while somebody waits. */
  free: number
  waiting: number
  hasTransport: boolean
  hasLodging: boolean
  note: string | null
  status: TrainingCourseStatus
  /** People have seen it. */
  isPublished: boolean
  reasonCode: string | null
  version: number
}

/** Courses with how many places are free. Needs the portal's eyes: nobody sees who has them. */
export async function describeCourses(work: Work, rows: readonly CourseRow[]): Promise<TrainingCourseView[]> {
  const counts = await work.asSystem(() =>
    work.tx.trainingPlace.groupBy({
      by: ['courseId', 'status'],
      where: { courseId: { in: rows.map(({ id }) => id) } },
      _count: true,
    }),
  )
  const countOf = (courseId: string, statuses: readonly string[]) =>
    counts
      .filter((one) => one.courseId === courseId && statuses.includes(one.status))
      .reduce((sum, { _count }) => sum + _count, 0)
  return rows.map(({ centre, ...row }) => {
    const { id, training, audience, firstOn, lastOn, opensAt, closesAt, places, note, status } = row
    const waiting = countOf(id, ['waiting'])
    return {
      ...{ id, training, audience, firstOn, lastOn, opensAt, closesAt, places, note, status, waiting },
      ...{ hasTransport: row.hasTransport, hasLodging: row.hasLodging, version: row.version },
      ...{ reasonCode: row.reasonCode, isPublished: row.publishedAt !== null },
      centre: describeCentre(centre),
      free: waiting > 0 ? 0 : Math.max(0, places - countOf(id, holdingStatuses)),
    }
  })
}

import { addDays } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { SeedDay } from '../../seed-day'
import { seedId } from '../../seed-id'
import { trainingCentreRows } from './centres'

export interface PlannedCourse {
  id: string
  /** Stays one; others are published once they are written. */
  isDraft: boolean
  row: Prisma.TrainingCourseCreateManyInput
}

/** Weeks from the one of the given day: when courses begin, and for whom. */
const plan = [
  { week: -4, weeks: 1, audience: 'adults', places: 8 },
  { week: 0, weeks: 2, audience: 'adults', places: 10 },
  { week: 2, weeks: 1, audience: 'adults', places: 8 },
  { week: 3, weeks: 1, audience: 'children', places: 3 },
  { week: 5, weeks: 2, audience: 'adults', places: 12 },
  { week: 8, weeks: 1, audience: 'families', places: 10 },
] as const

const centresWithAll: readonly string[] = ['toshkent', 'samarqand']

/** The name of a course of the plan: `toshkent:2`. */
export const courseId = (code: string, index: number) => seedId(`training:${code}:${index}`)

/** Courses of all centres, on whatever day: one was, one runs, the rest is ahead. Two centres have a draft besides. */
export function plannedCourses(day: SeedDay): PlannedCourse[] {
  const monday = addDays(day.today, -((day.today.getUTCDay() + 6) % 7))
  return trainingCentreRows().flatMap((centre, at) => {
    const isWhole = centresWithAll.includes(centre.code)
    const trainings = centre.trainings as string[]
    const steps = isWhole ? plan : plan.filter((_, index) => index === 1 || index % 3 === at % 3)
    const courses = steps.map((step) => {
      const index = plan.indexOf(step)
      const firstOn = addDays(monday, step.week * 7)
      return planned(day, centre, {
        index,
        firstOn,
        lastOn: addDays(firstOn, step.weeks * 7 - 3),
        training: trainings[(index + at) % trainings.length] ?? 'daily-living',
        ...{ audience: step.audience, places: step.places, isDraft: false },
      })
    })
    const firstOn = addDays(monday, 70)
    const draft = {
      ...{ index: 9, firstOn, lastOn: addDays(firstOn, 4), training: trainings[0] ?? 'daily-living' },
      ...{ audience: 'adults', places: 6, isDraft: true },
    }
    return isWhole ? [...courses, planned(day, centre, draft)] : courses
  })
}

interface Facts {
  index: number
  firstOn: Date
  lastOn: Date
  training: string
  audience: string
  places: number
  isDraft: boolean
}

function planned(
  day: SeedDay,
  centre: Prisma.TrainingCentreCreateManyInput,
  { index, isDraft, ...facts }: Facts,
): PlannedCourse {
  const { organisationId } = centre
  const id = courseId(centre.code, index)
  return {
    ...{ id, isDraft },
    row: {
      ...{ id, organisationId, status: 'draft', ...facts, opensAt: 9 * 60 + 30, closesAt: 16 * 60 },
      hasTransport: index !== 4,
      hasLodging: centre.hasLodging && index !== 3,
      createdAt: addDays(day.now, isDraft ? -3 : -60),
    },
  }
}

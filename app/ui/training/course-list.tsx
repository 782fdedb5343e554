import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Card } from '../content/card'
import { CardGrid } from '../content/card-grid'
import { CourseState, useCourseDays, useCourseRoom } from './course-words'

interface CourseListProps {
  courses: readonly {
    id: string
    training: string
    audience: string
    state: string
    firstOn: string
    lastOn: string
    free: number
    waiting: number
    hasTransport: boolean
    centre: { name: string }
  }[]
  hrefOf: (id: string) => string
  level?: 2 | 3
}

/** Courses, each with its days, place and whether there is room. */
export function CourseList({ courses, hrefOf, level = 3 }: CourseListProps) {
  const t = useT()
  const daysOf = useCourseDays()
  const roomOf = useCourseRoom()
  return (
    <CardGrid>
      {courses.map((course) => {
        const room = roomOf(course)
        return (
          <Card
            key={course.id}
            level={level}
            title={t(keyOf('training.kind', course.training))}
            href={hrefOf(course.id)}
            meta={course.centre.name}
          >
            <p>{daysOf(course)}</p>
            <p>{t(keyOf('training.audience', course.audience))}</p>
            <p className="flex flex-wrap items-center gap-2">
              <CourseState of={course.state} />
              {room && <span>{room}</span>}
            </p>
          </Card>
        )
      })}
    </CardGrid>
  )
}

import { notify } from '~/domains/notifications/index.server'
import type { TrainingCourse, TrainingPlace } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { instantOf } from '../../rules'
import { trainerRole } from '../policy'

type CourseNews = 'trainingAsked' | 'trainingQueued' | 'trainingLeft' | 'trainingUntaken'

/**
 * Tells the centre in its portal what happened on a course, but for whoever did it: by the number of the place, so that no
 * name leaves the list, whose reading is recorded.
 */
export async function tellCentre(
  work: Work,
  { id, number }: Pick<TrainingPlace, 'id' | 'number'>,
  course: Pick<TrainingCourse, 'id' | 'organisationId' | 'firstOn' | 'opensAt'>,
  news: CourseNews,
): Promise<void> {
  await notify(work, {
    ...{ key: `training:${id}:centre:${news}`, template: `notifications.${news}`, personId: null },
    variables: { number, startsMoment: instantOf(course.firstOn, course.opensAt).toISOString() },
    roleHolders: {
      ...{ role: trainerRole, organisationId: course.organisationId },
      except: work.personId ? [work.personId] : [],
    },
    ...{ locale: null, path: `/organisation/courses/${course.id}`, channels: ['portal'] },
  })
}

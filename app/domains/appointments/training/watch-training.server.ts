import type { Context } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TrainingCourse } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { completeTrainingCourse } from './commands/complete-training-course.server'
import { expireTrainingOffers } from './commands/expire-training-offers.server'
import { startTrainingCourse } from './commands/start-training-course.server'
import { tellParticipant } from './rows/tell-participant.server'

/** Begins and ends courses with their days, passes on what was not taken, and reminds of tomorrow's courses, each once. */
export async function watchTraining(context: Context): Promise<void> {
  const today = dayOf(context.now())
  const open = await transaction(context, (work) =>
    work.tx.trainingCourse.findMany({
      where: { status: { in: ['published', 'running'] } },
      orderBy: [{ firstOn: 'asc' }, { id: 'asc' }],
    }),
  )
  for (const course of open) {
    const hasBegun = course.firstOn <= today
    if (course.status === 'published' && hasBegun) await perform(context, startTrainingCourse, course.id)
    else if (course.status === 'published') await perform(context, expireTrainingOffers, course.id)
    if (hasBegun && course.lastOn < today) await perform(context, completeTrainingCourse, course.id)
    if (course.status === 'published' && course.firstOn.getTime() === addDays(today, 1).getTime())
      await perform(context, remind, course)
  }
}

async function remind(work: Work, course: TrainingCourse): Promise<void> {
  const places = await work.tx.trainingPlace.findMany({
    where: { courseId: course.id, status: 'taken' },
    orderBy: { ordinal: 'asc' },
  })
  for (const place of places) await tellParticipant(work, place, course, 'trainingReminder')
}

import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openFetchAddress, openParticipant, openResult, openTrainingNeeds } from '../sealed.server'
import { centreInclude, describeCourses } from './describe-course.server'

export const ownPlaceInclude = {
  days: { orderBy: { day: 'asc' } },
  enrolment: { select: { way: true } },
  course: { include: { centre: { include: centreInclude } } },
} as const

type PlaceRow = Prisma.TrainingPlaceGetPayload<{ include: typeof ownPlaceInclude }>

/** A place as whoever asked for it has it. */
export type OwnTrainingPlace = NonNullable<Awaited<ReturnType<typeof describeOwnPlace>>>

export async function describeOwnPlace(work: Work, { course, days, enrolment, ...row }: PlaceRow) {
  const { id, number, status, place, askedAt, offeredUntil, isProtected, wantsLodging } = row
  const [described] = await describeCourses(work, [course])
  if (!described) return null
  return {
    ...{ id, number, status, place, askedAt, offeredUntil, isProtected, wantsLodging },
    course: described,
    /** How the centre enrolled her; null where she asked herself. */
    enrolledBy: enrolment?.way ?? null,
    /** Null where she comes herself. */
    participant: openParticipant(row.beneficiaryCipher, id),
    needs: openTrainingNeeds(row.needsCipher, id),
    fetchFrom: openFetchAddress(row.transportCipher, id),
    /** At which place of the list; null unless she waits. */
    waitsAt: status === 'waiting' ? await countBefore(work, row) : null,
    days: days.map(({ day, wasThere }) => ({ day, wasThere })),
    hasCertificate: row.hasCertificate,
    nextCode: row.nextCode,
    result: openResult(row.resultCipher, id),
    resultAt: row.resultAt,
    version: row.version,
  }
}

async function countBefore(
  work: Work,
  { courseId, ordinal }: { courseId: string; ordinal: bigint },
): Promise<number> {
  const before = await work.asSystem(() =>
    work.tx.trainingPlace.count({ where: { courseId, status: 'waiting', ordinal: { lt: ordinal } } }),
  )
  return before + 1
}

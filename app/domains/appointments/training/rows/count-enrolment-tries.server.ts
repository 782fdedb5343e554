import { endOfDay } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/** Wrong answers about one person in a day, whoever gives them (an example value; the database counts too). */
export const mostEnrolmentTries = 3

/** Wrong answers that were given about somebody today, while no other is given beside. */
export async function countEnrolmentTries(work: Work, personId: string): Promise<number> {
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`enrolment:${personId}`}, 0))`
  const until = endOfDay(work.now())
  const from = new Date(until.getTime() - 86_400_000)
  return work.asSystem(() =>
    work.tx.trainingEnrolmentTry.count({ where: { personId, at: { gte: from, lte: until } } }),
  )
}

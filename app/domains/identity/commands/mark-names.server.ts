import { nameColumns } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'
import { markPeople } from '../rows/mark-people.server'

const atOnce = 500

/**
 * Marks some of the people who are not found by their names yet: who came before there were marks, or past sign-in.
 * How many there were; 0 when all are. The portal's own act.
 */
export async function markNames(work: Work): Promise<number> {
  const people = await work.tx.person.findMany({
    where: { isNameMarked: false },
    take: atOnce,
    select: { id: true, ...nameColumns },
  })
  await markPeople(work, people)
  return people.length
}

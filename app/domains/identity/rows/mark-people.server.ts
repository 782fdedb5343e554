import type { Work } from '~/platform/work.server'
import { nameMarks, type PersonName } from '../names/name-marks.server'

/** Makes people known to the search by their names, instead of by those they had before. With the portal's eyes. */
export async function markPeople(
  work: Work,
  people: readonly ({ id: string } & PersonName)[],
): Promise<void> {
  const ids = people.map(({ id }) => id)
  const rows = people.flatMap(({ id, ...name }) =>
    nameMarks('people', [name]).map((mark) => ({ personId: id, mark })),
  )
  await work.tx.personNameMark.deleteMany({ where: { personId: { in: ids } } })
  await work.tx.personNameMark.createMany({ data: rows, skipDuplicates: true })
  // Nothing of the person was changed, so not by Prisma, which would say when.
  await work.tx.$executeRaw`update person set is_name_marked = true where id = any (${ids}::uuid[])`
}

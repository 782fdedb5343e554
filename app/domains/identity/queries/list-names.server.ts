import { nameColumns, type PersonName } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'

/** By their ids, what people are called whose acts the reader may know of; a null is nobody. */
export async function listNames(
  work: Work,
  ids: readonly (string | null)[],
): Promise<Map<string, PersonName>> {
  const people = await work.asSystem(() =>
    work.tx.person.findMany({
      where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
      select: { id: true, ...nameColumns },
    }),
  )
  return new Map(
    people.map(({ id, familyName: family, givenName: given, patronymic }) => [
      id,
      { family, given, patronymic },
    ]),
  )
}

import { nameColumns } from '~/lib/people/person-name'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { searchedMarks } from '../names/name-marks.server'

export interface FoundPerson {
  id: string
  familyName: string
  givenName: string
  patronymic: string | null
  bornOn: Date
}

/** At most this many are shown; more means the question was too wide. */
export const mostFound = 50

/**
 * People by PINFL (14 digits: one or none) or by the beginnings of their names in any order, script and spelling.
 * Whom the actor may see is row-level security's to say: administrator, approver and auditor see all.
 */
export async function findPeople(
  work: Work,
  by: { pinfl: string } | { name: string },
): Promise<FoundPerson[]> {
  const where = 'pinfl' in by ? { pinflIndex: blindIndex('pinfl', by.pinfl) } : whereName(by.name)
  if (!where) return []
  return work.tx.person.findMany({
    where,
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: mostFound,
    select: { id: true, ...nameColumns, bornOn: true },
  })
}

/** Null when no letters are left: that would be everybody. */
function whereName(name: string) {
  const marks = searchedMarks('people', name)
  return marks.length > 0 ? { AND: marks.map((mark) => ({ nameMarks: { some: { mark } } })) } : null
}

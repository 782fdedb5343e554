import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

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
 * People by PINFL (14 digits: one or none) or by the beginnings of their names in any order and either script.
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
    select: { id: true, familyName: true, givenName: true, patronymic: true, bornOn: true },
  })
}

/** Null when no letters are left: that would be everybody. */
function whereName(name: string) {
  // Prisma hands % and _ to ILIKE as they are, where they stand for any letters.
  const plain = normaliseApostrophes(cyrillicToLatin(name)).replace(/[\\%_]/g, ' ')
  const words = plain.split(/\s+/).filter(Boolean).slice(0, 4)
  if (words.length === 0) return null
  return {
    AND: words.map((word) => {
      const begins = { startsWith: word, mode: 'insensitive' } as const
      return { OR: [{ familyName: begins }, { givenName: begins }, { patronymic: begins }] }
    }),
  }
}

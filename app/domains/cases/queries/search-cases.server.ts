import { phoneMark, searchedMarks } from '~/domains/identity/index.server'
import { publicNumberReader } from '~/domains/questions/schema'
import { blindIndex } from '~/platform/crypto.server'
import type { Scope } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'

/** What the queue is searched by; PINFL and phone in a post only, so that no address and no log has them. */
export type CaseSearch = { q: string } | { pinfl: string } | { phone: string }

const readCaseNumber = publicNumberReader('HA')
const nothing = Prisma.sql`select null::uuid as id where false`

/**
 * The ids of the cases that fit, as a query: of whoever applied or is applied for, by (a part of) the number, or by words
 * of the name. Each looks where an index leads, and the case itself says whether it is seen. Null when nothing is asked.
 */
export function searchCases(scope: Scope, search: CaseSearch): Prisma.Sql | null {
  const centre = `centre:${scope.organisationId}` as const
  if ('pinfl' in search) return byPinfl(search.pinfl)
  if ('phone' in search) return byMark(phoneMark(centre, search.phone))
  const q = search.q.trim()
  if (!q) return null
  const read = readCaseNumber(q)
  const whole = read.ok ? byNumber(read.value) : null
  const part = q.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (/\d/.test(part)) return whole ?? byPartOfNumber(scope, numberPart(part))
  const marks = searchedMarks(centre, q).map(byMark)
  const either = [
    ...(marks.length > 0 ? [Prisma.sql`(${Prisma.join(marks, ' intersect ')})`] : []),
    // A number, or half of it, may be letters only, and a name of eight letters may read as a number.
    ...(whole ? [whole] : []),
    ...(/^[A-Z]{4}$/.test(part) ? [byPartOfNumber(scope, part)] : []),
  ]
  return either.length > 0 ? Prisma.join(either, ' union ') : nothing
}

function byMark(mark: bigint): Prisma.Sql {
  return Prisma.sql`select m.application_id as id from case_name_mark m where m.mark = ${mark}`
}

function byNumber(number: string): Prisma.Sql {
  return Prisma.sql`select n.id from case_file n where n.number = ${number}`
}

function byPinfl(pinfl: string): Prisma.Sql {
  const index = blindIndex('pinfl', pinfl)
  return Prisma.sql`select n.id from case_file n where n.beneficiary_index = ${index}
    union select n.id from case_file n where n.applicant_id = (select p.id from person p where p.pinfl_index = ${index})`
}

/** Compared with each number of the centre, by an index that has them together, and of appeals that came to it. */
function byPartOfNumber({ organisationId }: Scope, part: string): Prisma.Sql {
  const like = `%${part}%`
  return Prisma.sql`select n.id from case_file n where n.centre_code = ${organisationId} and n.number like ${like}
    union select n.id from appeal e join case_file n on n.id = e.application_id
      where e.centre_code = ${organisationId} and e.status in ('filed', 'in_review') and n.number like ${like}`
}

/** A part of a number as it stands in it: four characters, a hyphen, four. */
function numberPart(part: string): string {
  const body = part.replace(/^HA(?=.)/, '')
  return body.length > 4 ? `${body.slice(0, 4)}-${body.slice(4, 8)}` : body
}

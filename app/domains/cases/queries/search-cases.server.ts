import { phoneMark, searchedMarks } from '~/domains/identity/index.server'
import { publicNumberReader } from '~/domains/questions/schema'
import { nilId } from '~/lib/ids'
import { blindIndex } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openAppealStatuses } from '../lifecycle'

/** What the queue is searched by; PINFL and phone in a post only, so that no address and no log has them. */
export type CaseSearch = { q: string } | { pinfl: string } | { phone: string }

/** A part that more numbers have says little, and as many ids are more to send than to look at. */
const mostMeant = 200
const readCaseNumber = publicNumberReader('HA')
const nothing: Prisma.CaseWhereInput = { id: nilId }

/** The cases that fit: of whoever applied or is applied for, by (a part of) the number, or by words of the name. */
export async function searchCases(work: Work, search: CaseSearch): Promise<Prisma.CaseWhereInput | null> {
  if ('pinfl' in search) return byPinfl(work, search.pinfl)
  if ('phone' in search) {
    const mark = phoneMark(`centre:${work.organisationId}`, search.phone)
    return { nameMarks: { some: { mark } } }
  }
  const q = search.q.trim()
  if (!q) return null
  const read = readCaseNumber(q)
  const whole = read.ok ? { number: read.value } : null
  const part = q.toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (/\d/.test(part)) return whole ?? byPartOfNumber(work, numberPart(part))
  const marks = searchedMarks(`centre:${work.organisationId}`, q)
  const byName = { AND: marks.map((mark) => ({ nameMarks: { some: { mark } } })) }
  const either = [
    ...(marks.length > 0 ? [byName] : []),
    // A number, or half of it, may be letters only, and a name of eight letters may read as a number.
    ...(whole ? [whole] : []),
    ...(/^[A-Z]{4}$/.test(part) ? [{ number: { contains: part } }] : []),
  ]
  return either.length > 0 ? { OR: either } : nothing
}

async function byPinfl(work: Work, pinfl: string): Promise<Prisma.CaseWhereInput> {
  const pinflIndex = blindIndex('pinfl', pinfl)
  const person = await work.tx.person.findUnique({ where: { pinflIndex }, select: { id: true } })
  return { OR: [{ beneficiaryIndex: pinflIndex }, ...(person ? [{ applicantId: person.id }] : [])] }
}

/** Those that it may mean: it is compared with each number of the centre, so once, and not for every tab anew. */
async function byPartOfNumber(work: Work, part: string): Promise<Prisma.CaseWhereInput> {
  const number = { contains: part }
  const centreCode = work.organisationId ?? ''
  const elsewhere = { appeals: { some: { centreCode, status: { in: [...openAppealStatuses] } } } }
  const ids: string[] = []
  for (const seen of [{ centreCode }, elsewhere]) {
    const rows = await work.tx.case.findMany({
      where: { ...seen, number },
      take: mostMeant,
      select: { id: true },
    })
    ids.push(...rows.map(({ id }) => id))
  }
  return ids.length < mostMeant ? { id: { in: ids } } : { number }
}

/** A part of a number as it stands in it: four characters, a hyphen, four. */
function numberPart(part: string): string {
  const body = part.replace(/^HA(?=.)/, '')
  return body.length > 4 ? `${body.slice(0, 4)}-${body.slice(4, 8)}` : body
}

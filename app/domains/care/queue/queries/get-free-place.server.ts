import { isId } from '~/lib/ids'
import type { FreePlace, QueueOffer, QueuePass } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openOfferAnswer, openPassText, openPlaceReason, openPlaceText } from '../../sealed.server'
import { isOfCentre } from '../policy'
import { readNext } from '../read-next.server'

/** Who waits, as whoever may see her case knows her. */
export interface WaitingPerson {
  /** Of her place. */
  id: string
  caseId: string
  number: string | null
  serviceCode: string
  rank: number
  askedAt: Date
}

type Of<Row> = Omit<Row, 'textCipher'> & {
  text: string | null
  /** Null where the caller may not see the case. */
  person: WaitingPerson | null
}

export interface FreePlaceAtDesk extends Omit<FreePlace, 'textCipher' | 'reasonCipher'> {
  text: string
  /** Null unless withdrawn. */
  reason: string | null
  /** The first one first. */
  offers: Of<QueueOffer>[]
  passes: Of<QueuePass>[]
  /** Who is offered it next; null when nobody waits. `person` is null where the caller may not see the case. */
  next: { person: WaitingPerson | null } | null
}

/** A free place of the caller's centre; null when there is none. */
export async function getFreePlace(work: Work, id: string): Promise<FreePlaceAtDesk | null> {
  const row = isId(id) ? await work.tx.freePlace.findUnique({ where: { id } }) : null
  if (!row || !isOfCentre(work, row.centreCode)) return null
  const { textCipher, reasonCipher, ...place } = row
  const [offers, passes] = await work.asSystem(async () => [
    await work.tx.queueOffer.findMany({
      where: { freePlaceId: id },
      orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
    }),
    await work.tx.queuePass.findMany({
      where: { freePlaceId: id, status: { not: 'withdrawn' } },
      orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const nextId = row.status === 'open' ? await readNext(work, id) : null
  const ids = [...offers, ...passes].map(({ queuePlaceId }) => queuePlaceId)
  const people = await readPeople(work, nextId ? [...ids, nextId] : ids)
  return {
    ...{ ...place, text: openPlaceText(textCipher, id), reason: openPlaceReason(reasonCipher, id) },
    // Words about somebody are read with her case alone.
    offers: offers.map(({ textCipher: sealed, ...one }) => {
      const person = people.get(one.queuePlaceId) ?? null
      return { ...one, person, text: person && openOfferAnswer(sealed, one.id) }
    }),
    passes: passes.map(({ textCipher: sealed, ...one }) => {
      const person = people.get(one.queuePlaceId) ?? null
      return { ...one, person, text: person && openPassText(sealed, one.id) }
    }),
    next: nextId === null ? null : { person: people.get(nextId) ?? null },
  }
}

/** With the caller's own eyes. */
async function readPeople(work: Work, ids: readonly string[]): Promise<Map<string, WaitingPerson>> {
  const rows = await work.tx.queuePlace.findMany({
    where: { id: { in: [...ids] } },
    include: { provision: { select: { caseId: true, number: true, serviceCode: true } } },
  })
  return new Map(
    rows.map(({ id, rank, askedAt, provision }) => [id, { id, rank, askedAt, ...provision }] as const),
  )
}

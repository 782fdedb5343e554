import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { FreePlaceStatus, QueueOfferStatus } from '~/platform/prisma/enums'
import { openPlaceText } from '../../sealed.server'

export const freePlacesPerPage = 50

export interface ListedPlace {
  id: string
  code: string
  text: string
  freeOn: Date
  status: FreePlaceStatus
  /** Of its last offer; null where it was offered to nobody. */
  offer: { status: QueueOfferStatus; answerBy: Date } | null
  /** Whether a head has to decide about passing somebody over. */
  isPassPrepared: boolean
}

/** Free places of the caller's centre: those that are open by their day, or the closed ones, the last one first. */
export function listFreePlaces(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ places: ListedPlace[]; total: number; openTotal: number }> {
  return transaction(context, async (work) => {
    const centreCode = context.organisationId ?? ''
    const where = { centreCode, status: isOpen ? ('open' as const) : { not: 'open' as const } }
    const rows = await work.tx.freePlace.findMany({
      where,
      orderBy: isOpen ? [{ freeOn: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * freePlacesPerPage,
      take: freePlacesPerPage,
    })
    const ids = rows.map(({ id }) => id)
    // That a place is offered everybody of the centre reads; to whom, only who may see the case.
    const [offers, passes] = await work.asSystem(async () => [
      await work.tx.queueOffer.findMany({
        where: { freePlaceId: { in: ids } },
        orderBy: { offeredAt: 'asc' },
        select: { freePlaceId: true, status: true, answerBy: true },
      }),
      await work.tx.queuePass.findMany({
        where: { freePlaceId: { in: ids }, status: 'prepared' },
        select: { freePlaceId: true },
      }),
    ])
    return {
      places: rows.map(({ id, code, textCipher, freeOn, status }) => ({
        ...{ id, code, freeOn, status, text: openPlaceText(textCipher, id) },
        offer: offers.findLast(({ freePlaceId }) => freePlaceId === id) ?? null,
        isPassPrepared: passes.some(({ freePlaceId }) => freePlaceId === id),
      })),
      total: await work.tx.freePlace.count({ where }),
      openTotal: await work.tx.freePlace.count({ where: { centreCode, status: 'open' } }),
    }
  })
}

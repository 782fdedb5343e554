import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { FairStandStatus } from '~/platform/prisma/enums'
import { sellerOf } from '../../policy'
import { sellsToday, takesSellers } from '../rules'
import type { FairTexts } from '../schema'

export interface OwnStand {
  fairId: string
  slug: string
  names: FairTexts
  place: string
  fromOn: Date
  untilOn: Date
  isCancelled: boolean
  /** Null while she has not asked. */
  status: FairStandStatus | null
  number: number | null
  reason: string | null
  mayAsk: boolean
  sellsToday: boolean
}

/** Fairs to come with what became of the seller's stand; with those that are over where she had one, the latest first. */
export async function listOwnStands(context: Context, { isOver }: { isOver: boolean }): Promise<OwnStand[]> {
  const sellerId = sellerOf(context, 'orders')
  if (!sellerId) return []
  const today = dayOf(context.now())
  const fairs = await transaction(context, (tx) =>
    tx.fair.findMany({
      where: isOver
        ? { untilOn: { lt: today }, status: 'announced', stands: { some: { sellerId, status: 'given' } } }
        : { untilOn: { gte: today }, status: { not: 'draft' } },
      orderBy: [{ fromOn: isOver ? 'desc' : 'asc' }, { id: 'asc' }],
      take: 50,
      include: { stands: { where: { sellerId } } },
    }),
  )
  return fairs.map((fair) => {
    const stand = fair.stands[0]
    return {
      ...{ fairId: fair.id, slug: fair.slug, names: fair.names as FairTexts, place: fair.place },
      ...{ fromOn: fair.fromOn, untilOn: fair.untilOn, isCancelled: fair.status === 'cancelled' },
      ...{ status: stand?.status ?? null, number: stand?.number ?? null, reason: stand?.reason ?? null },
      mayAsk:
        takesSellers(fair, today) && (!stand || stand.status === 'refused' || stand.status === 'withdrawn'),
      sellsToday: stand?.status === 'given' && sellsToday(fair, today),
    }
  })
}

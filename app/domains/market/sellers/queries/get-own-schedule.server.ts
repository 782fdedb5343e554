import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../policy'

export interface OwnSchedule {
  workDays: number[]
  weekUnits: number | null
  version: number
  /** Those that are not over, in their order. */
  breaks: { id: string; fromOn: Date; untilOn: Date; pausesOrders: boolean }[]
  /** Pieces to order that are paid and not sent yet. */
  queuedUnits: number
}

/** When the seller works in whose name somebody acts; null for everybody else. */
export async function getOwnSchedule(context: Context, today: Date): Promise<OwnSchedule | null> {
  const id = sellerOf(context)
  if (!id) return null
  return transaction(context, async (tx) => {
    const own = await tx.seller.findUnique({
      where: { id },
      select: {
        workDays: true,
        weekUnits: true,
        version: true,
        breaks: {
          where: { untilOn: { gte: today } },
          select: { id: true, fromOn: true, untilOn: true, pausesOrders: true },
          orderBy: { fromOn: 'asc' },
        },
      },
    })
    if (!own) return null
    const [queue] = await tx.$queryRaw<
      { units: number }[]
    >`select units from app_shop_queue(array[${id}::uuid])`
    return { ...own, queuedUnits: queue?.units ?? 0 }
  })
}

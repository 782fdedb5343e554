import { type Context, systemContext } from '~/domains/identity/context'
import { endReminders } from '~/lib/figures/end-reminders'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { performEach } from '~/platform/perform.server'
import { tellOfStatus } from './commands/tell-of-status.server'

/** A status that was over longer ago was told of then. */
const daysBack = 14

/**
 * Reminds sellers of a status that ends soon, each once a stage, and tells them once when it is over and their shop rests.
 * Run again on the same day it does nothing.
 */
export async function watchStatuses(context: Context): Promise<{ told: number }> {
  const portal = systemContext(context.now, context.requestId)
  const today = dayOf(portal.now())
  const turns = [
    ...endReminders.map(({ days, atLeast }) => ({
      days,
      from: addDays(today, atLeast + 1),
      until: addDays(today, days + 1),
    })),
    { days: null, from: addDays(today, -daysBack), until: today },
  ]
  let told = 0
  for (const { days, from, until } of turns) {
    const near = await transaction(portal, (tx) =>
      tx.seller.findMany({
        where: { status: 'approved', restsFrom: { gte: from, lte: until } },
        select: { id: true, restsFrom: true },
      }),
    )
    const made = await performEach(
      portal,
      (work, { id: sellerId, restsFrom }) =>
        restsFrom ? tellOfStatus(work, { sellerId, restsFrom, days }) : Promise.resolve(false),
      near,
    )
    told += made.filter(Boolean).length
  }
  return { told }
}

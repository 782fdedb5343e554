import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { readSellingFor, type SellingFor } from '../rows/read-selling-for.server'

/**
 * For whom whoever acts sells under a mandate, also under one that is over; null where it is no mandate to sell of whoever
 * acts.
 */
export function getSellingFor(context: Context, mandateId: string): Promise<SellingFor | null> {
  return transaction(context, async (work) => {
    if (!isId(mandateId) || !work.personId) return null
    const standing = (await readSellingFor(work)).find((one) => one.mandateId === mandateId)
    if (standing) return standing
    const over = await work.tx.mandate.findFirst({
      where: { id: mandateId, holderId: work.personId, acts: { has: 'sell' }, givenAt: { not: null } },
      select: { number: true, validUntil: true },
    })
    return over && { mandateId, number: over.number, untilOn: over.validUntil, isInForce: false, name: null }
  })
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import { mayReadMoney } from '../../policy'
import { fairOrder } from '../rows/find-next-wait.server'

export interface WaitRow {
  entitlementId: string
  /** Number of the case. */
  number: string
  regionCode: string
  groupCode: string
  urgency: BudgetUrgency
  /** Day of the decision, midnight UTC. */
  sinceOn: Date
  /** From 1 within region and group. */
  place: number
}

/**
 * Who waits for money, by queue and place: all for finance and audit, those of her own region for a head of a centre. It
 * says the group of devices, and neither name nor device nor why.
 */
export async function listWaits(context: Context): Promise<WaitRow[]> {
  const isHead = context.role === 'inson_head'
  if (!mayReadMoney(context) && !isHead) return []
  const regionCode = isHead ? (context.organisationId ?? '').slice(0, 4) : undefined
  const waits = await transaction(context, (work) =>
    // Of other centres of the region, too: a place is counted among all.
    work.asSystem(() =>
      work.tx.budgetWait.findMany({
        where: { status: 'waiting', ...(regionCode !== undefined && { regionCode }) },
        orderBy: [{ regionCode: 'asc' }, { group: { position: 'asc' } }, ...fairOrder],
        select: {
          ...{ entitlementId: true, regionCode: true, groupCode: true, urgency: true, sinceOn: true },
          entitlement: { select: { applicationId: true } },
        },
      }),
    ),
  )
  const numbers = await transaction(context, (work) =>
    work.asSystem(() =>
      work.tx.case.findMany({
        where: { id: { in: waits.map(({ entitlement }) => entitlement.applicationId) } },
        select: { id: true, number: true },
      }),
    ),
  )
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]))
  const places = new Map<string, number>()
  return waits.map(({ entitlement, ...wait }) => {
    const queue = `${wait.regionCode} ${wait.groupCode}`
    const place = (places.get(queue) ?? 0) + 1
    places.set(queue, place)
    return { ...wait, number: numberOf.get(entitlement.applicationId) ?? '', place }
  })
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { DeviceRenewalGround, DeviceRenewalOutcome, DeviceRenewalStatus } from '~/platform/prisma/enums'
import { mayDecideClaims } from '../../../policy'

export interface RenewalLine {
  id: string
  ground: DeviceRenewalGround
  status: DeviceRenewalStatus
  /** Null until prepared. */
  outcome: DeviceRenewalOutcome | null
  isAppeal: boolean
  orderNumber: string
  deviceCode: string
  decideBy: Date
}

export const renewalsPerPage = 20

/** Early renewals of a centre: those that it has to decide, what is due first, or those that are over. */
export async function listRenewals(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ renewals: RenewalLine[]; total: number; openTotal: number }> {
  const { organisationId: centreCode } = context
  if (!mayDecideClaims(context) || !centreCode) return { renewals: [], total: 0, openTotal: 0 }
  return transaction(context, (work) =>
    // The centre sees no orders otherwise: what is its own stands in the query.
    work.asSystem(async () => {
      const where = { centreCode, status: isOpen ? ('asked' as const) : { not: 'asked' as const } }
      const rows = await work.tx.deviceRenewal.findMany({
        where,
        orderBy: isOpen ? [{ decideBy: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
        skip: (page - 1) * renewalsPerPage,
        take: renewalsPerPage,
        include: { order: { select: { number: true, deviceCode: true } } },
      })
      const total = await work.tx.deviceRenewal.count({ where })
      const openTotal = isOpen
        ? total
        : await work.tx.deviceRenewal.count({ where: { centreCode, status: 'asked' } })
      const renewals = rows.map(({ id, ground, status, outcome, appealOfId, order, decideBy }) => ({
        ...{ id, ground, status, outcome, decideBy, isAppeal: appealOfId !== null },
        ...{ orderNumber: order.number, deviceCode: order.deviceCode },
      }))
      return { renewals, total, openTotal }
    }),
  )
}

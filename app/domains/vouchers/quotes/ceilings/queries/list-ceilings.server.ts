import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { CeilingRequestOutcome, CeilingRequestStatus } from '~/platform/prisma/enums'
import { mayDecideClaims } from '../../../policy'

export interface CeilingLine {
  id: string
  status: CeilingRequestStatus
  /** Null until prepared. */
  outcome: CeilingRequestOutcome | null
  isAppeal: boolean
  voucherNumber: string
  deviceCode: string
  ceilingTiyin: bigint
  decideBy: Date
}

export const ceilingsPerPage = 20

/** What a centre is asked to pay above the ceiling: what it has to decide, what is due first, or what is over. */
export async function listCeilings(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ ceilings: CeilingLine[]; total: number; openTotal: number }> {
  const { organisationId: centreCode } = context
  if (!mayDecideClaims(context) || !centreCode) return { ceilings: [], total: 0, openTotal: 0 }
  return transaction(context, (work) =>
    // An appeal is about a voucher of another centre: what is its own stands in the query.
    work.asSystem(async () => {
      const where = { centreCode, status: isOpen ? ('asked' as const) : { not: 'asked' as const } }
      const rows = await work.tx.ceilingRequest.findMany({
        where,
        orderBy: isOpen ? [{ decideBy: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
        skip: (page - 1) * ceilingsPerPage,
        take: ceilingsPerPage,
        include: { voucher: { select: { number: true, deviceCode: true } } },
      })
      const total = await work.tx.ceilingRequest.count({ where })
      const openTotal = isOpen
        ? total
        : await work.tx.ceilingRequest.count({ where: { centreCode, status: 'asked' } })
      const ceilings = rows.map(({ id, status, outcome, appealOfId, voucher, ceilingTiyin, decideBy }) => ({
        ...{ id, status, outcome, ceilingTiyin, decideBy, isAppeal: appealOfId !== null },
        ...{ voucherNumber: voucher.number, deviceCode: voucher.deviceCode },
      }))
      return { ceilings, total, openTotal }
    }),
  )
}

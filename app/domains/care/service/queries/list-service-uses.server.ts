import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { organisationRole } from '../../tasks/policy'

export const serviceUsesPerPage = 50

export interface ConfirmedUse {
  id: string
  at: Date
  units: number
  /** Number of the service voucher. */
  number: string
}

export const serviceUseSorts = ['at', 'units'] as const

interface ServiceUseFilter {
  page: number
  /** Null for the last one first. */
  by?: (typeof serviceUseSorts)[number] | null
  descending?: boolean
}

/** What the caller's organisation confirmed. Whose it was stays hidden: the number says it. */
export async function listServiceUses(
  context: Context,
  { page, by, descending }: ServiceUseFilter,
): Promise<{ uses: ConfirmedUse[]; total: number }> {
  const { organisationId, role } = context
  if (role !== organisationRole || !organisationId) return { uses: [], total: 0 }
  const sort = by && !descending ? 'asc' : 'desc'
  return transaction(context, async (work) => {
    const total = await work.tx.serviceUse.count({ where: { organisationId } })
    const found = await work.tx.serviceUse.findMany({
      where: { organisationId },
      orderBy: [by === 'units' ? { units: sort } : { confirmedAt: sort }, { id: sort }],
      skip: (page - 1) * serviceUsesPerPage,
      take: serviceUsesPerPage,
    })
    const numbers = await work.asSystem(() =>
      work.tx.provision.findMany({
        where: { id: { in: found.map(({ voucherId }) => voucherId) } },
        select: { id: true, number: true },
      }),
    )
    const numberOf = new Map(numbers.map(({ id, number }) => [id, number]))
    const uses = found.map(({ id, confirmedAt: at, units, voucherId }) => ({
      ...{ id, at, units },
      number: numberOf.get(voucherId) ?? '',
    }))
    return { uses, total }
  })
}

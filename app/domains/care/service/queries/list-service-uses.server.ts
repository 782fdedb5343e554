import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { organisationRole } from '../../tasks/policy'

const mostShown = 100

export interface ConfirmedUse {
  id: string
  at: Date
  units: number
  /** Number of the service voucher. */
  number: string
}

/** What the caller's organisation confirmed, the last one first. Whose it was stays hidden: the number says it. */
export async function listServiceUses(context: Context): Promise<ConfirmedUse[]> {
  const { organisationId, role } = context
  if (role !== organisationRole || !organisationId) return []
  return transaction(context, async (work) => {
    const uses = await work.tx.serviceUse.findMany({
      where: { organisationId },
      orderBy: { confirmedAt: 'desc' },
      take: mostShown,
    })
    const numbers = await work.asSystem(() =>
      work.tx.provision.findMany({
        where: { id: { in: uses.map(({ voucherId }) => voucherId) } },
        select: { id: true, number: true },
      }),
    )
    const numberOf = new Map(numbers.map(({ id, number }) => [id, number]))
    return uses.map(({ id, confirmedAt: at, units, voucherId }) => ({
      ...{ id, at, units },
      number: numberOf.get(voucherId) ?? '',
    }))
  })
}

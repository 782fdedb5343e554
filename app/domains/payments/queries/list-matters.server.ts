import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { PaymentMatterKind, PaymentMatterStatus } from '~/platform/prisma/enums'
import { pageSize } from '../schema'

/** One fact at a provider that moved money without us. */
export interface MatterRow {
  id: string
  kind: PaymentMatterKind
  thing: string
  /** Hundredths of the currency. */
  amountTiyin: bigint
  currency: string
  happenedAt: Date
  status: PaymentMatterStatus
}

/** For finance officer and auditor: what is open with the oldest first, what is closed with the latest first. */
export async function listMatters(
  context: Context,
  { page, status }: { page: number; status: PaymentMatterStatus },
): Promise<{ items: MatterRow[]; total: number; pageSize: number }> {
  const where = { status }
  const orderBy: Prisma.PaymentMatterOrderByWithRelationInput[] =
    status === 'open' ? [{ happenedAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }]
  return transaction(context, async (tx) => {
    const total = await tx.paymentMatter.count({ where })
    const items = await tx.paymentMatter.findMany({
      where,
      orderBy,
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: matterColumns,
    })
    return { items, total, pageSize }
  })
}

export const matterColumns = {
  id: true,
  kind: true,
  thing: true,
  amountTiyin: true,
  currency: true,
  happenedAt: true,
  status: true,
} as const

/** How many wait to be closed. */
export async function countOpenMatters(context: Context): Promise<number> {
  return transaction(context, (tx) => tx.paymentMatter.count({ where: { status: 'open' } }))
}

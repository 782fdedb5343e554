import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { PaymentMatterStatus } from '~/platform/prisma/enums'
import { type MatterRow, matterColumns } from '../rows/read-matter'
import { pageSize } from '../schema'

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

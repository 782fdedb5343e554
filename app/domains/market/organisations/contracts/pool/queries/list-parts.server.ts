import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../../policy'
import { type PartView, partInclude, viewPart } from '../part-view.server'

export const partsPerPage = 30

/** What a shop is asked to make for others, and makes: what waits for its answer first, then the latest. */
export async function listParts(
  context: Context,
  { page }: { page: number },
): Promise<{ parts: PartView[]; total: number }> {
  const sellerId = sellerOf(context, 'contracts')
  if (!sellerId) return { parts: [], total: 0 }
  return transaction(context, async ({ tx }) => {
    const rows = await tx.contractPart.findMany({
      where: { sellerId },
      include: partInclude,
      orderBy: [{ status: 'asc' }, { invitedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * partsPerPage,
      take: partsPerPage,
    })
    return { parts: rows.map(viewPart), total: await tx.contractPart.count({ where: { sellerId } }) }
  })
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'
import { type TextRequestView, textRequestInclude, viewTextRequest } from '../view.server'

export const ownTextsPerPage = 30

/** What a shop asked to have in another language, the latest first. */
export async function listOwnTextRequests(
  context: Context,
  { page }: { page: number },
): Promise<{ requests: TextRequestView[]; total: number; handed: number }> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { requests: [], total: 0, handed: 0 }
  return transaction(context, async ({ tx }) => {
    const rows = await tx.textRequest.findMany({
      where: { sellerId },
      include: textRequestInclude,
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * ownTextsPerPage,
      take: ownTextsPerPage,
    })
    const handed = await tx.textRequest.count({ where: { sellerId, status: 'handed' } })
    const total = await tx.textRequest.count({ where: { sellerId } })
    return { requests: rows.map(viewTextRequest), total, handed }
  })
}

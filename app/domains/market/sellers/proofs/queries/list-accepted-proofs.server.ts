import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { readProofs } from '../rows/read-proofs.server'

/** What was accepted of somebody whose last request was refused, by the name of its field: she need not type it anew. */
export async function listAcceptedProofs(
  context: Context,
): Promise<Partial<Record<string, string | number>>> {
  const { personId } = context
  if (!personId) return {}
  return transaction(context, async (work) => {
    const last = await work.tx.seller.findFirst({
      where: { personId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, status: true },
    })
    if (last?.status !== 'refused') return {}
    const proofs = await readProofs(work, last.id)
    return Object.assign(
      {},
      ...proofs.flatMap(({ status, content }) => (status === 'accepted' ? [content] : [])),
    )
  })
}

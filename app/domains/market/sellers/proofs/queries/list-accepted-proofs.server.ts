import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { findAsking } from '../../rows/find-asking.server'
import { readProofs } from '../rows/read-proofs.server'

/** What was accepted of somebody whose last request was refused, by the name of its field: she need not type it anew. */
export async function listAcceptedProofs(
  context: Context,
  mandateId: string | null = null,
): Promise<Partial<Record<string, string | number>>> {
  return transaction(context, async (work) => {
    const asking = await findAsking(work, mandateId)
    if (!asking) return {}
    const last = await work.tx.seller.findFirst({
      where: { personId: asking.personId },
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

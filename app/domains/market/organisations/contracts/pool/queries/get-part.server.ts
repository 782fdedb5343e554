import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { ContractPartSide } from '~/platform/prisma/enums'
import { sellerOf } from '../../../../policy'
import { type PartView, partInclude, viewPart } from '../part-view.server'
import { readFreeUnits } from '../rows/read-free-units.server'

export interface OwnPart extends PartView {
  /** For which of the two shops whoever looks reads it. */
  side: ContractPartSide
  /** What she who is invited has free until its day; null where she sets no pace, or nobody asks. */
  free: number | null
}

/** A part for one of its two shops; null for everybody else. */
export async function getPart(context: Context, partId: string): Promise<OwnPart | null> {
  const sellerId = sellerOf(context, 'contracts')
  if (!isId(partId) || !sellerId) return null
  return transaction(context, async (work) => {
    const row = await work.tx.contractPart.findFirst({
      where: { id: partId, OR: [{ coordinatorId: sellerId }, { sellerId }] },
      include: partInclude,
    })
    if (!row) return null
    const isAsked = row.status === 'invited' && row.sellerId === sellerId
    const freeOf = isAsked ? await readFreeUnits(work, [sellerId], row.dueOn) : null
    const side = row.coordinatorId === sellerId ? 'coordinator' : 'worker'
    return { ...viewPart(row), side, free: freeOf?.(sellerId) ?? null }
  })
}

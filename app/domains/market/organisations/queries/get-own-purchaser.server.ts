import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Purchaser } from '~/platform/prisma/client'
import { lastDecision, suspensionOf } from '../suspension'

export interface OwnPurchaser extends Pick<Purchaser, 'name' | 'taxNumber' | 'soato' | 'address' | 'status'> {
  /** Why it was refused, or is suspended; null in every other state. */
  reason: string | null
}

/** The organisation that a person asked for last, whatever became of it; null when she never asked. */
export async function getOwnPurchaser(context: Context): Promise<OwnPurchaser | null> {
  const { personId } = context
  if (!personId) return null
  const found = await transaction(context, (work) =>
    work.tx.purchaser.findFirst({
      where: { founderId: personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: {
        ...{ name: true, taxNumber: true, soato: true, address: true, status: true, refusalReason: true },
        decisions: lastDecision,
      },
    }),
  )
  if (!found) return null
  const { refusalReason, decisions, ...shown } = found
  return { ...shown, reason: refusalReason ?? suspensionOf({ ...shown, decisions }) }
}

import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Purchaser } from '~/platform/prisma/client'

export type OwnPurchaser = Pick<
  Purchaser,
  'name' | 'taxNumber' | 'soato' | 'address' | 'status' | 'refusalReason'
>

/** The organisation that a person asked for last, whatever became of it; null when she never asked. */
export async function getOwnPurchaser(context: Context): Promise<OwnPurchaser | null> {
  const { personId } = context
  if (!personId) return null
  return transaction(context, (work) =>
    work.tx.purchaser.findFirst({
      where: { founderId: personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: { name: true, taxNumber: true, soato: true, address: true, status: true, refusalReason: true },
    }),
  )
}

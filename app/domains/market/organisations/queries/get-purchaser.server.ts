import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Purchaser } from '~/platform/prisma/client'
import { purchaserOf } from '../policy'

/** The organisation for which somebody buys; null when she acts for none. */
export async function getPurchaser(
  context: Context,
): Promise<Pick<Purchaser, 'name' | 'taxNumber' | 'soato' | 'address'> | null> {
  const id = purchaserOf(context)
  if (!id) return null
  return transaction(context, (work) =>
    work.tx.purchaser.findUnique({
      where: { id },
      select: { name: true, taxNumber: true, soato: true, address: true },
    }),
  )
}

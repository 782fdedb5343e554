import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Purchaser } from '~/platform/prisma/client'
import { purchaserOf } from '../policy'
import { lastDecision, suspensionOf } from '../suspension'

export interface PurchaserView
  extends Pick<Purchaser, 'name' | 'taxNumber' | 'soato' | 'address' | 'requestLimitTiyin'> {
  /** Why it may not buy now; null when it may. */
  suspension: string | null
  /** It is a customer of the State: since when, and by what; null where it is not. */
  state: { decidedAt: Date | null; ground: string } | null
}

/** The organisation for which somebody buys; null when she acts for none. */
export async function getPurchaser(context: Context): Promise<PurchaserView | null> {
  const id = purchaserOf(context)
  if (!id) return null
  const found = await transaction(context, (work) =>
    work.tx.purchaser.findUnique({
      where: { id },
      select: {
        ...{ name: true, taxNumber: true, soato: true, address: true, status: true },
        requestLimitTiyin: true,
        decisions: lastDecision,
        stateMarks: { where: { status: 'standing' }, select: { decidedAt: true, ground: true } },
      },
    }),
  )
  if (!found) return null
  const { status, decisions, stateMarks, ...shown } = found
  return { ...shown, suspension: suspensionOf({ status, decisions }), state: stateMarks[0] ?? null }
}

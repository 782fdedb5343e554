import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { DeviceClaimKind } from '~/platform/prisma/enums'
import { type ClaimFile, describeClaim, withoutDraft } from '../rows/describe-claim.server'
import { readTerms } from '../rows/read-terms.server'
import { type ClaimTerms, lastReturnDay, possibleClaims } from '../rules'

export interface OwnClaims {
  /** The newest first. */
  claims: ClaimFile[]
  /** What she can ask for today. */
  possible: DeviceClaimKind[]
  /** Null before the hand-over. */
  returnUntil: Date | null
  warrantyUntil: Date | null
  terms: ClaimTerms
}

/** What a person has asked of a device of hers, and what she can ask; null when the order is not hers. */
export async function getOwnClaims(context: Context, deviceOrderId: string): Promise<OwnClaims | null> {
  const { personId } = context
  if (!isId(deviceOrderId) || !personId) return null
  return transaction(context, async (work) => {
    const order = await work.tx.deviceOrder.findFirst({
      where: { id: deviceOrderId, personId },
      select: { status: true, handedOverAt: true, warrantyUntil: true, isRepair: true },
    })
    if (!order) return null
    const rows = await work.tx.deviceClaim.findMany({
      where: { deviceOrderId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    })
    const terms = await readTerms(work)
    const handedOverOn = order.handedOverAt && dayOf(order.handedOverAt)
    return {
      claims: rows.map((row) => withoutDraft(describeClaim(row))),
      possible: possibleClaims({ ...order, handedOverOn, claims: rows }, dayOf(work.now()), terms),
      returnUntil: handedOverOn && lastReturnDay(handedOverOn, terms),
      warrantyUntil: order.warrantyUntil,
      terms,
    }
  })
}

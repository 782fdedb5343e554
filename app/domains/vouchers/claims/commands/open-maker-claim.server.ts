import { getVoucherSide, standsOn, workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { openRecipient } from '../../rows/recipient.server'
import { recordOrderRead } from '../../rows/record-order-read.server'
import type { Recipient } from '../../schema'
import { type ClaimFile, describeClaim, withoutDraft } from '../rows/describe-claim.server'

export interface MakerClaimFile extends ClaimFile {
  order: { id: string; number: string; deviceCode: string; warrantyUntil: Date | null }
  recipient: Recipient
  /** True when it is for the one who looks, or her family: a colleague works on it. */
  isOwn: boolean
}

/** A claim as staff of its maker read it; null when it is another maker's. The look is recorded in the person's own log. */
export async function openMakerClaim(work: Work, claimId: string): Promise<MakerClaimFile | null> {
  const makerId = workshopOf(work, 'claims')
  if (!isId(claimId) || !makerId) return null
  const row = await work.tx.deviceClaim.findFirst({ where: { id: claimId, order: { makerId } } })
  if (!row) return null
  const order = await work.tx.deviceOrder.findUniqueOrThrow({ where: { id: row.deviceOrderId } })
  await recordOrderRead(work, order)
  const { id, number, deviceCode, warrantyUntil } = order
  return {
    ...withoutDraft(describeClaim(row)),
    order: { id, number, deviceCode, warrantyUntil },
    recipient: openRecipient(order.recipientCipher, order.id),
    isOwn: standsOn(await getVoucherSide(work, order.voucherId), work),
  }
}

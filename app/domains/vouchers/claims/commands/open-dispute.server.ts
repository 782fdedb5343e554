import type { Work } from '~/platform/work.server'
import { openRecipient } from '../../rows/recipient.server'
import { recordOrderRead } from '../../rows/record-order-read.server'
import type { Recipient } from '../../schema'
import { type ClaimFile, describeClaim } from '../rows/describe-claim.server'
import { takeClaim } from '../rows/take-claim.server'

export interface DisputeFile extends ClaimFile {
  caseId: string
  order: {
    id: string
    number: string
    deviceCode: string
    priceTiyin: bigint
    voucherPartTiyin: bigint
    topUpTiyin: bigint
    handedOverAt: Date | null
    warrantyUntil: Date | null
  }
  makerName: string
  makerPhone: string
  recipient: Recipient
}

/**
 * A claim as the centre reads it, with what it has prepared; `sides.error.decideClaim` for whoever stands on a side of
 * it, null when it is another centre's. The look is recorded in the person's own log.
 */
export async function openDispute(
  work: Work,
  claimId: string,
): Promise<DisputeFile | 'sides.error.decideClaim' | null> {
  const taken = await takeClaim(work, claimId, ['centre'])
  if (!taken.ok) return taken.error === 'sides.error.decideClaim' ? taken.error : null
  const { order, caseId } = taken.value
  await recordOrderRead(work, order)
  return work.asSystem(async () => {
    const row = await work.tx.deviceClaim.findUniqueOrThrow({ where: { id: claimId } })
    const maker = await work.tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
    const { recipientCipher } = await work.tx.deviceOrder.findUniqueOrThrow({
      where: { id: order.id },
      select: { recipientCipher: true },
    })
    const { id, number, deviceCode, priceTiyin, voucherPartTiyin, topUpTiyin } = order
    const { handedOverAt, warrantyUntil } = order
    return {
      ...describeClaim(row),
      caseId,
      order: {
        ...{ id, number, deviceCode, priceTiyin, voucherPartTiyin, topUpTiyin, handedOverAt, warrantyUntil },
      },
      makerName: maker.name,
      makerPhone: maker.phone,
      recipient: openRecipient(recipientCipher, order.id),
    }
  })
}

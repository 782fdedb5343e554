import type { Work } from '~/platform/work.server'
import { openBeneficiary } from '../../../beneficiary.server'
import { openRecipient } from '../../../rows/recipient.server'
import { recordOrderRead } from '../../../rows/record-order-read.server'
import { renewableOnOf } from '../../../rules'
import { describeRenewal, type RenewalFile, renewalParts } from '../rows/describe-renewal.server'
import { hadPart } from '../rows/had-part.server'
import { takeRenewal } from '../rows/take-renewal.server'

/** A renewal for the people who decide it, with the device that was received and what was refused before. */
export async function openRenewal(work: Work, renewalId: string) {
  const taken = await takeRenewal(work, renewalId, 'centre')
  if (!taken.ok) return taken.error === 'sides.error.decideClaim' ? taken.error : null
  const { order, voucher, renewal } = taken.value
  await recordOrderRead(work, order)
  const tookPart = await hadPart(work, renewal)
  return work.asSystem(async () => {
    const read = (id: string) =>
      work.tx.deviceRenewal.findUniqueOrThrow({ where: { id }, include: renewalParts })
    const row = await work.tx.deviceOrder.findUniqueOrThrow({
      where: { id: order.id },
      select: {
        recipientCipher: true,
        serialNumber: true,
        voucher: {
          select: {
            beneficiaryCipher: true,
            renewableOn: true,
            entitlement: { select: { renewableOn: true } },
          },
        },
        claims: {
          select: { id: true, kind: true, status: true, askedAt: true },
          orderBy: { askedAt: 'desc' },
        },
      },
    })
    const maker = await work.tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
    const earlier: RenewalFile | null = renewal.appealOfId
      ? describeRenewal(await read(renewal.appealOfId))
      : null
    return {
      ...{ renewal: describeRenewal(await read(renewalId)), earlier, tookPart },
      recipient: openRecipient(row.recipientCipher, order.id),
      beneficiary: openBeneficiary(row.voucher.beneficiaryCipher, voucher.id),
      isOfCase: renewal.appealOfId === null,
      device: {
        ...{ number: order.number, deviceCode: order.deviceCode, serialNumber: row.serialNumber },
        ...{ handedOverAt: order.handedOverAt, warrantyUntil: order.warrantyUntil, claims: row.claims },
        ...{ makerName: maker.name, makerPhone: maker.phone },
        renewableOn: renewableOnOf(row.voucher),
      },
    }
  })
}

import { nameColumns } from '~/lib/people/person-name'
import { open } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { openBeneficiary } from '../../beneficiary.server'
import { openRecipient } from '../../rows/recipient.server'
import { recordOrderRead } from '../../rows/record-order-read.server'
import { takeAct } from '../rows/take-act.server'

/**
 * A signed act as the centre reads it; `sides.error.decideClaim` for whoever stands on a side of it, null when it is
 * another centre's. The look is recorded in the person's own log.
 */
export async function openAct(work: Work, actId: string) {
  const taken = await takeAct(work, actId)
  if (!taken.ok) return taken.error === 'sides.error.decideClaim' ? taken.error : null
  const { act, order, caseId } = taken.value
  await recordOrderRead(work, order)
  return work.asSystem(async () => {
    const maker = await work.tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
    const row = await work.tx.deviceOrder.findUniqueOrThrow({
      where: { id: order.id },
      select: { recipientCipher: true, voucher: { select: { beneficiaryCipher: true } } },
    })
    const person = await work.tx.person.findUniqueOrThrow({
      where: { id: order.personId },
      select: nameColumns,
    })
    const recorder = await work.tx.person.findUniqueOrThrow({
      where: { id: act.recordedById },
      select: nameColumns,
    })
    const { id, status, serialNumber, identityKind, contentType, scan, recordedAt, confirmBy } = act
    return {
      ...{ id, status, serialNumber, identityKind, contentType, scan, recordedAt, confirmBy },
      ...{ closedAt: act.closedAt, reasonCode: act.reasonCode, caseId },
      text: act.textCipher && open(act.textCipher, { table: 'handover_act', column: 'text', row: id }),
      ...{ person, recorder, maker: { name: maker.name, phone: maker.phone } },
      recipient: openRecipient(row.recipientCipher, order.id),
      beneficiary: openBeneficiary(row.voucher.beneficiaryCipher, order.voucherId),
      isOwnRecord: act.recordedById === work.personId,
      order: {
        number: order.number,
        status: order.status,
        deviceCode: order.deviceCode,
        priceTiyin: order.priceTiyin,
      },
    }
  })
}

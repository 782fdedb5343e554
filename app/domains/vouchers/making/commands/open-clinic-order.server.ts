import { nameColumns } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'
import { openBeneficiary } from '../../beneficiary.server'
import { recordOrderRead } from '../../rows/record-order-read.server'
import { takeClinicOrder } from '../rows/take-clinic-order.server'

/**
 * A prosthesis as a clinician looks at it: whose, whose work, and what was said of it; never the measurements.
 * `sides.error.decideClaim` for whoever stands on a side of it, null where there is none. The look is recorded in the
 * person's own log.
 */
export async function openClinicOrder(work: Work, deviceOrderId: string) {
  const taken = await takeClinicOrder(work, deviceOrderId)
  if (!taken.ok) return taken.error === 'sides.error.decideClaim' ? taken.error : null
  const { order, acceptance } = taken.value
  await recordOrderRead(work, order)
  return work.asSystem(async () => {
    const maker = await work.tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
    const { beneficiaryCipher } = await work.tx.voucher.findUniqueOrThrow({
      where: { id: order.voucherId },
      select: { beneficiaryCipher: true },
    })
    const person = await work.tx.person.findUniqueOrThrow({
      where: { id: order.personId },
      select: nameColumns,
    })
    return {
      ...{ id: order.id, number: order.number, status: order.status, deviceCode: order.deviceCode },
      ...{ person, acceptance, maker: { name: maker.name, phone: maker.phone } },
      beneficiary: openBeneficiary(beneficiaryCipher, order.voucherId),
    }
  })
}

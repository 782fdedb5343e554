import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { writeOrderEvent } from '../../rows/write-event.server'

/** The maker takes back the act that waits for the centre, if there is one. False when there was none. */
export async function withdrawAct(work: Work, deviceOrderId: string): Promise<boolean> {
  const taken = await work.asSystem(() =>
    work.tx.handoverAct.updateMany({
      where: { deviceOrderId, status: 'recorded' },
      data: { status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
    }),
  )
  if (taken.count === 0) return false
  await work.asSystem(async () => {
    await writeOrderEvent(work, { deviceOrderId, type: 'deviceOrder.actWithdrawn' })
    const { voucherId } = await work.tx.deviceOrder.findUniqueOrThrow({ where: { id: deviceOrderId } })
    await recordAudit(work, {
      subject: voucherId,
      action: 'deviceOrder.actWithdrawn',
      details: { deviceOrderId },
    })
  })
  return true
}

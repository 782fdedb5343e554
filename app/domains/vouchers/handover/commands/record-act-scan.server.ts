import { recordAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { Work } from '~/platform/work.server'

/**
 * Writes down what the virus scanner said of the photograph of an act. One with a virus is gone, and the act can be
 * refused only.
 */
export async function recordActScan(
  work: Work & { ports: { files: FileStore } },
  { actId, found }: { actId: string; found: string | null },
): Promise<void> {
  const scanned = await work.tx.handoverAct.updateMany({
    where: { id: actId, scan: 'waiting' },
    data: { scan: found ? 'infected' : 'clean', scannedAt: work.now() },
  })
  if (scanned.count === 0 || !found) return
  const { storageKey, deviceOrderId, order } = await work.tx.handoverAct.findUniqueOrThrow({
    where: { id: actId },
    select: { storageKey: true, deviceOrderId: true, order: { select: { voucherId: true } } },
  })
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.actInfected',
    details: { deviceOrderId },
  })
  work.afterCommit(() => work.ports.files.remove(storageKey))
}

import { type AuditAct, recordAudit } from '~/domains/audit/index.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ParcelReturnStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { writeEvent } from '../../rows/write-event.server'
import { dueOn } from './due-on.server'

/** What happened to a return, by what it is then. */
const acts: Record<ParcelReturnStatus, AuditAct> = {
  asked: 'sellerOrder.returnAsked',
  offered: 'sellerOrder.returnOffered',
  refused: 'sellerOrder.returnRefused',
  accepted: 'sellerOrder.returnAccepted',
  sent: 'sellerOrder.returnSent',
  back: 'sellerOrder.returnBack',
  disputed: 'sellerOrder.returnDisputed',
  settled: 'sellerOrder.returnSettled',
  withdrawn: 'sellerOrder.returnWithdrawn',
  lapsed: 'sellerOrder.returnLapsed',
  closed: 'sellerOrder.returnClosed',
}
const ends: ReadonlySet<ParcelReturnStatus> = new Set(['settled', 'withdrawn', 'lapsed', 'closed'])

/**
 * Moves a return on, with the last day of what it waits for next, and says so in the parcel's story and in the audit.
 * Answers that day. The caller has asked whose step it is.
 */
export async function writeReturn(
  work: Work,
  { id, parcelId, orderId }: { id: string; parcelId: string; orderId: string },
  status: ParcelReturnStatus,
  facts: Prisma.ParcelReturnUpdateInput = {},
): Promise<Date | null> {
  const due = await dueOn(work, status)
  const endedAt = ends.has(status) ? work.now() : null
  await work.asSystem(async () => {
    await work.tx.parcelReturn.update({
      where: { id },
      data: { ...facts, status, dueOn: due, endedAt, version: { increment: 1 } },
    })
    await writeEvent(work, { parcelId, type: acts[status] })
  })
  await recordAudit(work, { subject: orderId, action: acts[status], details: { parcelId, returnId: id } })
  return due
}

import { recordAudit } from '~/domains/audit/index.server'
import { getParcelSides, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'
import { closeReports } from '../../voices/reports/rows/close-reports.server'
import { nextMessageStatus } from '../lifecycle'
import type { DecideMessage } from '../schema'
import { tellOfHidden } from '../tell-of-message.server'

export type DecideMessageError =
  | 'admin.error.notAllowed'
  | 'messages.error.notFound'
  | 'sides.error.settleOrder'
  | 'voices.error.moved'

/** The desk hides a message that was reported from the other side, for a reason, or shows it again. */
export async function decideMessage(
  work: Work,
  { messageId, move, reasonCode, version }: DecideMessage & { version: number },
): Promise<Result<null, DecideMessageError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const message = await takeReported(work, messageId)
  if (!message) return refuse('messages.error.notFound')
  const { id, parcel, fromSide } = message
  const own = refuseBothSides('settleOrder', work, await getParcelSides(work, parcel.id))
  if (own) return own
  const status = nextMessageStatus(message.status, move)
  if (!status || message.version !== version) return refuse('voices.error.moved')
  const isHidden = status === 'hidden'
  await work.asSystem(() =>
    work.tx.parcelMessage.update({
      where: { id },
      data: {
        ...{ status, reasonCode: isHidden ? (reasonCode ?? null) : null, version: { increment: 1 } },
        ...{ decidedById: work.personId, decidedAt: work.now() },
      },
    }),
  )
  if (isHidden) await closeReports(work, 'message', id, 'hide')
  await recordAudit(work, {
    subject: id,
    action: isHidden ? 'parcelMessage.hidden' : 'parcelMessage.shown',
    details: isHidden && reasonCode ? { reasonCode } : {},
  })
  if (isHidden) await tellOfHidden(work, parcel, { messageId: `${id}:${version}`, to: fromSide })
  return ok(null)
}

/** After its lock; what nobody reported the desk does not know. */
async function takeReported(work: Work, messageId: string) {
  if (!isId(messageId)) return null
  return work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from parcel_message where id = ${messageId}::uuid for update`
    return work.tx.parcelMessage.findFirst({
      where: { id: messageId, reports: { some: {} } },
      select: {
        ...{ id: true, status: true, version: true, fromSide: true },
        parcel: { select: { id: true, orderId: true, sellerId: true, number: true } },
      },
    })
  })
}

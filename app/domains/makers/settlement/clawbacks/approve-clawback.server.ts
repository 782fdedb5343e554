import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ApproveError, approvePrepared } from '../rows/approve-prepared.server'
import { tellMaker } from '../rows/tell-maker.server'

/** A second officer approves: the maker is owed less, or owes. */
export async function approveClawback(
  work: Work,
  { clawbackId }: { clawbackId: string },
): Promise<Result<null, ApproveError>> {
  const taken = await approvePrepared(work, 'clawback', clawbackId)
  if (!taken.ok) return taken
  return work.asSystem(async () => {
    const { makerId, deviceOrderId, amountTiyin, order } = await work.tx.makerClawback.update({
      where: { id: clawbackId },
      data: { status: 'approved', closedById: taken.value.closedById, closedAt: work.now() },
      include: { order: { select: { number: true } } },
    })
    await postAct(work, 'makerClawback.approved', clawbackId)
    await recordAudit(work, {
      subject: makerId,
      action: 'maker.clawbackApproved',
      details: { deviceOrderId, amountTiyin: String(amountTiyin) },
    })
    await tellMaker(work, {
      ...{
        makerId,
        area: 'money',
        key: `maker-clawback:${clawbackId}`,
        template: 'notifications.makerClawback',
      },
      ...{ variables: { number: order.number }, path: '/maker/money' },
    })
    return ok(null)
  })
}

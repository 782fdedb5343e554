import { recordAudit } from '~/domains/audit/index.server'
import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'

export type PrepareClawbackError =
  | 'settlement.error.notFinance'
  | 'settlement.error.orderUnknown'
  | 'settlement.error.tooMuch'
  | 'settlement.error.clawedAlready'
  | 'sides.error.payMaker'

/** Public money that a maker has to give back for a device; another officer approves, and it is kept from the next batch. */
export async function prepareClawback(
  work: Work,
  { number, amountTiyin, reasonCode }: { number: string; amountTiyin: bigint; reasonCode: string },
): Promise<Result<null, PrepareClawbackError>> {
  const { personId: preparedById } = work
  if (work.role !== 'finance_officer' || !preparedById) return refuse('settlement.error.notFinance')
  return work.asSystem(async () => {
    const order = await work.tx.deviceOrder.findFirst({ where: { number, status: 'handed_over' } })
    if (!order) return refuse('settlement.error.orderUnknown')
    const own = refuseBothSides('payMaker', work, await getMakerFamily(work, [order.makerId]))
    if (own) return own
    if (amountTiyin > order.voucherPartTiyin) return refuse('settlement.error.tooMuch')
    await lockName(work, `clawback:${order.id}`)
    const before = await work.tx.makerClawback.count({
      where: { deviceOrderId: order.id, status: { not: 'withdrawn' } },
    })
    if (before > 0) return refuse('settlement.error.clawedAlready')
    const { id: deviceOrderId, makerId } = order
    await work.tx.makerClawback.create({
      data: {
        ...{ id: newId(), deviceOrderId, makerId, amountTiyin, reasonCode, preparedById },
        preparedAt: work.now(),
      },
    })
    await recordAudit(work, {
      subject: makerId,
      action: 'maker.clawbackPrepared',
      details: { deviceOrderId, amountTiyin: String(amountTiyin) },
    })
    return ok(null)
  })
}

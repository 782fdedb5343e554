import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { nextActStatus } from '../../lifecycle'
import { writeOrderEvent } from '../../rows/write-event.server'
import type { ActRefusal } from '../reasons'
import { type TakeActError, takeAct } from '../rows/take-act.server'
import { tellMakerOfAct, tellPersonOfAct } from '../rows/tell-of-act.server'

/** The centre does not accept a signed act: no money moves, the order is still ready, and both sides read why. */
export async function refuseAct(
  work: Work,
  { actId, reasonCode, text }: { actId: string; reasonCode: ActRefusal; text: string | null },
): Promise<Result<null, TakeActError | 'vouchers.error.actMoved' | 'vouchers.error.actByYou'>> {
  const taken = await takeAct(work, actId)
  if (!taken.ok) return taken
  const { act, order } = taken.value
  if (!nextActStatus(act.status, 'refuse')) return refuse('vouchers.error.actMoved')
  if (act.recordedById === work.personId) return refuse('vouchers.error.actByYou')
  const deviceOrderId = order.id
  await work.asSystem(async () => {
    await work.tx.handoverAct.update({
      where: { id: actId },
      data: {
        ...{ status: 'refused', closedById: work.personId, closedAt: work.now(), reasonCode },
        textCipher: text && seal(text, { table: 'handover_act', column: 'text', row: actId }),
      },
    })
    await writeOrderEvent(work, {
      ...{ deviceOrderId, type: 'deviceOrder.actRefused', reasonCode, ...(text && { text }) },
    })
  })
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.actRefused',
    details: { deviceOrderId, reasonCode },
  })
  const told = { key: `handoverAct:${actId}:refused`, template: 'notifications.deviceActRefused' } as const
  await tellMakerOfAct(work, order, told)
  await tellPersonOfAct(work, order, told)
  return ok(null)
}

import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { HandoverProof } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../../budget/rows/offer-to-waiting.server'
import { nextDeviceOrderStatus, nextVoucherStatus } from '../../lifecycle'
import { writeAcceptance } from '../../making/rows/write-acceptance.server'
import type { LockedDeviceOrder } from '../../rows/lock-device-order.server'
import type { LockedVoucher } from '../../rows/lock-voucher.server'
import { moveVoucher } from '../../rows/move-voucher.server'
import { warrantyDay } from '../../rules'
import type { HandOverGround } from './read-hand-over-ground.server'

interface Captured {
  voucher: LockedVoucher
  order: LockedDeviceOrder
  ground: HandOverGround
}

interface Proved {
  proof: HandoverProof
  /** Of the form, or of the act that was confirmed. */
  handoverId: string
  serialNumber: string
}

/**
 * The person has her device, which somebody has proved. Only now the held money becomes the maker's, and what is left of
 * the ceiling goes back to where it came from. The one way in which money is captured.
 */
export async function captureDevice(
  work: Work,
  { voucher, order, ground }: Captured,
  { proof, handoverId, serialNumber }: Proved,
): Promise<Result<{ number: string; priceTiyin: bigint }, 'vouchers.error.orderMoved'>> {
  const status = nextDeviceOrderStatus(order.status, 'handOver')
  const voucherStatus = nextVoucherStatus(voucher.status, 'redeem')
  if (!status || !voucherStatus) return refuse('vouchers.error.orderMoved')
  // Her code, or the act that she signed, says that she accepts what was made for her.
  if (ground.isMadeToMeasure) {
    const said = { side: 'person', way: proof, organisationId: null, refusal: null } as const
    await writeAcceptance(work, order, said)
  }
  await work.asSystem(async () => {
    const warrantyUntil = isoDay(warrantyDay(dayOf(work.now()), ground.warrantyMonths))
    await work.tx.$executeRaw`
      update device_order set status = ${status}::device_order_status, handover_proof = ${proof}::handover_proof,
        handover_id = ${handoverId}::uuid, serial_number = ${serialNumber}, handed_over_at = ${work.now()},
        warranty_until = ${warrantyUntil}::date, handover_code_hash = null, handover_code_cipher = null,
        handover_wrong_hash = null, version = version + 1
      where id = ${order.id}::uuid`
    await moveVoucher(work, {
      voucherId: voucher.id,
      status: voucherStatus,
      type: 'voucher.redeemed',
      order: { deviceOrderId: order.id, type: 'deviceOrder.handedOver' },
    })
    await postAct(work, 'deviceOrder.captured', order.id)
    if (order.voucherPartTiyin < voucher.ceilingTiyin) await offerToWaiting(work)
    await recordAudit(work, {
      subject: voucher.id,
      action: 'voucher.redeemed',
      details: { deviceOrderId: order.id, priceTiyin: String(order.priceTiyin), handoverProof: proof },
    })
  })
  const { id, number, personId, priceTiyin } = order
  await notify(work, {
    key: `deviceOrder:${id}:handedOver`,
    personId,
    template: 'notifications.deviceOrderHandedOver',
    variables: { number },
    locale: null,
    path: `/vouchers/orders/${id}`,
  })
  return ok({ number, priceTiyin })
}

import { recordAudit } from '~/domains/audit/index.server'
import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { splitPrice } from '~/lib/split-price'
import type { TextKey } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { faultOfWay, type WayError } from '../handover/dispatch/rules'
import { nextVoucherStatus } from '../lifecycle'
import { closeQuotesBy } from '../quotes/rows/follow-order.server'
import { lockOpenRequest } from '../quotes/rows/lock-request.server'
import { lockVoucherToSpend } from '../rows/lock-voucher-to-spend.server'
import { sealMeasurements } from '../rows/measurements.server'
import { moveVoucher } from '../rows/move-voucher.server'
import { type OrderGround, readOrderGround, type Twin } from '../rows/read-order-ground.server'
import { openRecipient, sealRecipient } from '../rows/recipient.server'
import { refuseOtherAnswers } from '../rows/refuse-other-answers'
import { openVisitAddress, writeVisitAddress } from '../rows/visit-address.server'
import { chooseMeasurements, type KnownMeasurements, payWithinMs, payWithinWhenHelpedMs } from '../rules'
import type { PlaceDeviceOrderInput } from '../schema'

export interface PlacedDeviceOrder {
  deviceOrderId: string
  number: string
  makerId: string
  /** Holder of the voucher. */
  personId: string
  /** A clerk ordered for her. */
  isAssisted: boolean
  /** Tiyin still to be paid by the person; 0 when the order stands already. */
  topUpTiyin: bigint
  /** Null when nothing is to be paid. */
  payUntil: Date | null
  /** True when this form had been sent before. */
  repeated: boolean
}

export type PlaceDeviceOrderError =
  | 'vouchers.error.notFound'
  | 'vouchers.error.notUsable'
  | 'vouchers.error.sentBefore'
  | 'vouchers.error.suspended'
  | 'vouchers.error.expired'
  | 'vouchers.error.offerGone'
  | 'vouchers.error.wrongKind'
  | WayError
  | 'vouchers.error.priceChanged'
  | 'sides.error.orderDevice'
  | 'sides.error.assist'

/**
 * Holds the voucher's money for one maker: the holder orders, or a clerk whom she lets do it today. The same `orderId` twice is one order. `known` is what the application says
 * of measurements: they go with the order only when the person ticked it. `checkTopUp` says whether the person's own
 * part can be paid at all: it is asked before anything is held.
 */
export async function createDeviceOrder<E extends TextKey = never>(
  work: Work,
  input: PlaceDeviceOrderInput,
  known: KnownMeasurements,
  checkTopUp: (amountTiyin: bigint) => Result<null, E> = () => ok(null),
): Promise<Result<PlacedDeviceOrder, PlaceDeviceOrderError | E>> {
  const voucher = await lockVoucherToSpend(work, input.voucherId)
  if (!voucher) return refuse('vouchers.error.notFound')
  // What workshops were asked: none of them takes its price back, or names another, while an order is placed on it.
  await lockOpenRequest(work, voucher.id)
  const { personId, isAssisted } = voucher
  const now = work.now()
  const ground = await work.asSystem(() => readOrderGround(work, { ...input, today: dayOf(now) }))
  const { twin, offer } = ground
  if (twin) {
    if (twin.voucherId !== voucher.id || twin.offerId !== input.offerId)
      return refuse('vouchers.error.notUsable')
    const { id, number, makerId, topUpTiyin, payUntil } = twin
    const same = await work.asSystem(() => refuseOtherOrder(work, twin, input))
    if (!same.ok) return same
    return ok({
      deviceOrderId: id,
      number,
      makerId,
      personId,
      isAssisted,
      topUpTiyin,
      payUntil,
      repeated: true,
    })
  }
  const held = nextVoucherStatus(voucher.status, 'hold')
  if (!held) return refuse('vouchers.error.notUsable')
  if (voucher.suspendedAt) return refuse('vouchers.error.suspended')
  if (voucher.validUntil < dayOf(now)) return refuse('vouchers.error.expired')
  if (!offer) return refuse('vouchers.error.offerGone')
  if (offer.deviceCode !== voucher.deviceCode) return refuse('vouchers.error.wrongKind')
  const fault = faultOfWay(offer, input)
  if (fault) return refuse(fault)
  if (offer.priceTiyin !== input.priceTiyin) return refuse('vouchers.error.priceChanged')
  if (!hasOthers(ground)) return refuse('sides.error.orderDevice')
  const both = isAssisted
    ? refuseBothSides('assist', work, await getMakerFamily(work, [offer.makerId]))
    : null
  if (both) return both

  const { voucherPartTiyin, topUpTiyin } = splitPrice(offer.priceTiyin, voucher.ceilingTiyin)
  const payable = topUpTiyin > 0n ? checkTopUp(topUpTiyin) : ok(null)
  if (!payable.ok) return payable
  const payMs = isAssisted ? payWithinWhenHelpedMs : payWithinMs
  const payUntil = topUpTiyin > 0n ? new Date(now.getTime() + payMs) : null
  const id = input.orderId
  const measurements = chooseMeasurements(known, input.shareMeasurements === 'yes')
  const number = newPublicNumber('HD')
  // With the portal's eyes: what states a right is not the person's own to write.
  await work.asSystem(async () => {
    const row = {
      ...{ id, number, voucher_id: voucher.id, person_id: voucher.personId, device_code: offer.deviceCode },
      ...{ maker_id: offer.makerId, offer_id: offer.id, delivery: input.delivery, measurements },
      ...{ price_tiyin: offer.priceTiyin, voucher_part_tiyin: voucherPartTiyin, top_up_tiyin: topUpTiyin },
      ...{ status: payUntil ? 'awaiting_payment' : 'placed', pay_until: payUntil, placed_at: now },
      recipient_cipher: sealRecipient({ name: input.recipientName, phone: input.recipientPhone }, id),
      measurements_cipher:
        measurements === 'shared' && known.text !== null ? sealMeasurements(known.text, id) : null,
    }
    await work.tx.$executeRaw`insert into device_order ${asRows('device_order', [row])}`
    if (input.delivery !== 'pickup') await writeVisitAddress(work, id, input)
    await moveVoucher(work, {
      voucherId: voucher.id,
      status: held,
      type: 'voucher.held',
      order: { deviceOrderId: id, type: 'deviceOrder.placed' },
    })
    if (ground.isAsked)
      await closeQuotesBy(work, { voucherId: voucher.id, deviceOrderId: id, offerId: offer.id })
    await postAct(work, 'deviceOrder.placed', id)
    await recordAudit(work, {
      subject: voucher.id,
      action: 'deviceOrder.placed',
      details: {
        deviceOrderId: id,
        priceTiyin: String(offer.priceTiyin),
        topUpTiyin: String(topUpTiyin),
        measurements,
      },
    })
  })
  if (payUntil)
    await enqueue(
      work,
      'vouchers.releaseUnpaidOrder',
      { deviceOrderId: id },
      { key: `unpaid:${id}`, runAt: payUntil },
    )
  const placed = { deviceOrderId: id, number, makerId: offer.makerId, personId, isAssisted }
  return ok({ ...placed, topUpTiyin, payUntil, repeated: false })
}

/** What was chosen is not what the same form says now. Where it goes is erased once the order is over, and not compared then. */
async function refuseOtherOrder(work: Work, twin: Twin, input: PlaceDeviceOrderInput) {
  const { recipientName: name, recipientPhone: phone, delivery } = input
  const visit = await work.tx.deviceOrderVisit.findUnique({
    where: { deviceOrderId: twin.id },
    select: { addressCipher: true },
  })
  const isAsked = twin.measurements === 'shared' || twin.measurements === 'withheld'
  const to = visit && openVisitAddress(visit.addressCipher, twin.id)
  const goes = to &&
    delivery !== 'pickup' && { districtSoato: input.visitDistrict, street: input.visitAddress }
  return refuseOtherAnswers(
    {
      ...{ delivery: twin.delivery, recipient: openRecipient(twin.recipientCipher, twin.id), to },
      isShared: twin.measurements === 'shared',
    },
    {
      ...{ delivery, recipient: { name, phone }, to: goes },
      isShared: isAsked && input.shareMeasurements === 'yes',
    },
  )
}

/** False when only the person and her family work there: nobody could work on her order. */
function hasOthers({ staff, own }: OrderGround): boolean {
  return staff.length === 0 || staff.some((id) => !own.includes(id))
}

import { type Context, systemContext } from '~/domains/identity/context'
import { getProfile } from '~/domains/identity/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { openHandoverCode } from '~/domains/vouchers/handover/handover-code.server'
import {
  advanceDeviceOrder,
  confirmTopUp,
  createDeviceOrder,
  endDeviceOrder,
  handOverDevice,
} from '~/domains/vouchers/index.server'
import type { DeliveryWay } from '~/domains/vouchers/schema'
import { splitPrice } from '~/lib/split-price'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { readVoucherMeasurements } from '~/workflows/device-orders/read-voucher-measurements.server'
import { must } from '../plan-refused'
import { seedId } from '../seed-id'
import { seedClinicAnswer } from './clinic'
import { seedDispatch } from './dispatches'
import { seedFittings, seedMeasured, seedSteps } from './measured'
import type { OrderTarget, PlannedOrder } from './plan'

/** Everything from the order to its target state in one transaction, each step at its own time. */
export async function seedDeviceOrder(order: PlannedOrder): Promise<void> {
  const { voucher, offer, target } = order
  const { topUpTiyin } = splitPrice(offer.priceTiyin, voucher.ceilingTiyin)
  const id = seedId(`device-order:${voucher.applicationId}`)
  const actors = actorsOf(order)
  await transaction(systemContext(actors.clock, 'seed'), async (tx) => {
    const profile = await getProfile(tx, voucher.personId)
    const known = await readVoucherMeasurements(tx, voucher.id)
    // Three in four let the maker have what they know.
    const isShared = Number.parseInt(id.slice(-1), 16) % 4 !== 0
    // Every second one whose maker comes home lets him come.
    const district = profile?.districtSoato
    const isVisit = offer.homeVisit && district && Number.parseInt(id.slice(-2, -1), 16) % 2 === 0
    const isSent = offer.byPost && district && !isVisit
    const delivery =
      isVisit || isSent
        ? {
            delivery: isVisit ? ('visit' as const) : ('post' as const),
            ...{
              visitDistrict: district ?? '',
              visitAddress: `Navbahor koʻchasi, ${1 + (Number.parseInt(id.slice(-6), 16) % 90)}-uy`,
            },
          }
        : { delivery: 'pickup' as const }
    const input = {
      ...delivery,
      orderId: id,
      voucherId: voucher.id,
      offerId: offer.id,
      priceTiyin: offer.priceTiyin,
      recipientName: `${profile?.familyName ?? ''} ${profile?.givenName ?? ''}`.trim(),
      recipientPhone: profile?.phone ?? '998900000000',
      consent: 'yes',
      ...(isShared && { shareMeasurements: 'yes' as const }),
    } as const
    must(
      `device order ${id}`,
      await inNameOf(tx, actors.person, (work) => createDeviceOrder(work, input, known)),
    )
    if (topUpTiyin > 0n) await payTopUp(tx, actors, { orderId: id, voucherId: voucher.id }, topUpTiyin)
    const kind = await tx.deviceKind.findUniqueOrThrow({ where: { code: voucher.deviceCode } })
    await advanceTo(tx, actors, order, { id, way: delivery.delivery, ...kind })
    if ((target === 'cancelled' || target === 'declined') && topUpTiyin > 0n)
      await addRefund(tx, actors, id, topUpTiyin)
  })
}

interface Actors {
  clock: () => Date
  person: Context
  maker: Context
  portal: Context
  /** Lets time pass to the next step. */
  wait(): void
}

function actorsOf({ voucher, offer, steps }: PlannedOrder): Actors {
  let step = 0
  const clock = () => {
    const at = steps[step]
    if (!at) throw new Error(`seed: the plan has no step ${step}`)
    return at
  }
  const common = { now: clock, requestId: 'seed', isPast: true }
  return {
    clock,
    person: { ...common, personId: voucher.personId, role: 'citizen', organisationId: null },
    maker: { ...common, personId: null, role: 'maker_staff', organisationId: offer.makerId },
    portal: { ...systemContext(clock, 'seed'), isPast: true },
    wait: () => {
      step += 1
    },
  }
}

const moves = ['accept', 'startMaking', 'finish'] as const
const movesTo: Record<OrderTarget, number> = {
  placed: 0,
  accepted: 1,
  in_making: 2,
  ready: 3,
  handed_over: 3,
  cancelled: 1,
  declined: 0,
}

async function advanceTo(
  tx: Work,
  actors: Actors,
  { target, offer: { makingDays } }: PlannedOrder,
  of: { id: string; way: DeliveryWay; code: string; madeToMeasure: boolean },
) {
  const { id, way, code: deviceCode, madeToMeasure } = of
  const what = `device order ${id}`
  const repairText = 'Yeyilgan qismlar almashtirildi, mahkamlagichlar tortildi, yurgizib sinab koʻrildi.'
  const personId = await findStaff(tx, actors.maker.organisationId)
  for (const move of moves.slice(0, movesTo[target])) {
    actors.wait()
    const staff = { ...actors.maker, personId }
    if (move === 'startMaking' && madeToMeasure) await seedMeasured(tx, staff, { orderId: id, deviceCode })
    if (move === 'finish' && madeToMeasure) {
      await seedSteps(tx, staff, { orderId: id, deviceCode, count: Number.POSITIVE_INFINITY })
      await seedFittings(tx, staff, id)
    }
    must(
      what,
      await inNameOf(tx, actors.maker, (work) =>
        advanceDeviceOrder(work, { deviceOrderId: id, move, makingDays, repairText }),
      ),
    )
    if (move === 'startMaking' && madeToMeasure)
      await seedSteps(tx, staff, { orderId: id, deviceCode, count: 1 })
  }
  actors.wait()
  if (target === 'handed_over' && !madeToMeasure)
    await seedDispatch(tx, { ...actors.maker, personId }, { orderId: id, way, isBack: false })
  if (target === 'handed_over') {
    const { handoverCodeCipher } = await tx.deviceOrder.findUniqueOrThrow({ where: { id } })
    const code = openHandoverCode(id, handoverCodeCipher ?? '')
    const repaired = await tx.deviceOrder.findFirst({
      where: { repairRights: { some: { vouchers: { some: { orders: { some: { id } } } } } } },
    })
    const serialNumber = repaired?.serialNumber ?? `HR-${id.slice(-8).toUpperCase()}-1`
    const input = { deviceOrderId: id, handoverId: seedId(`hand-over:${id}`), serialNumber, code }
    if (madeToMeasure) await seedClinicAnswer(tx, { now: actors.clock, requestId: 'seed' }, id)
    const by = madeToMeasure ? { ...actors.maker, personId } : actors.maker
    must(what, await inNameOf(tx, by, (work) => handOverDevice(work, input)))
  }
  if (target === 'cancelled') {
    const input = { deviceOrderId: id, ending: 'cancel', reasonCode: 'tooSlow' } as const
    await inNameOf(tx, actors.person, (work) => end(work, input))
  }
  if (target === 'declined') {
    const input = { deviceOrderId: id, ending: 'decline', reasonCode: 'noCapacity' } as const
    await inNameOf(tx, actors.maker, (work) => end(work, input))
  }
}

/** Somebody of the workshop; where nobody of it is among the people of the demonstration, of another one. */
async function findStaff(tx: Work, makerId: string | null): Promise<string> {
  const staff = { role: 'maker_staff', revokedAt: null } as const
  const own = await tx.roleGrant.findFirst({
    where: { ...staff, organisationId: makerId },
    orderBy: { id: 'asc' },
  })
  const any = own ?? (await tx.roleGrant.findFirstOrThrow({ where: staff, orderBy: { id: 'asc' } }))
  return any.personId
}

async function end(
  work: Work,
  input: { deviceOrderId: string; ending: 'cancel' | 'decline'; reasonCode: string },
): Promise<void> {
  must(`device order ${input.deviceOrderId}`, await endDeviceOrder(work, input))
  await postAct(work, 'deviceOrder.released', input.deviceOrderId)
}

async function payTopUp(
  tx: Work,
  actors: Actors,
  { orderId, voucherId }: { orderId: string; voucherId: string },
  amountTiyin: bigint,
): Promise<void> {
  const id = seedId(`payment:${orderId}`)
  const at = actors.clock()
  await tx.paymentIntent.create({
    data: {
      id,
      purpose: 'device_top_up',
      subjectId: orderId,
      onceId: voucherId,
      amountTiyin,
      provider: 'stripe',
      sessionId: `cs_seed_${id}`,
      status: 'created',
      expiresAt: new Date(at.getTime() + 30 * 60_000),
      createdAt: at,
    },
  })
  await tx.paymentIntent.update({
    where: { id },
    data: { status: 'paid', paidAt: at, paymentReference: `pi_seed_${id}` },
  })
  must(
    `device order ${orderId}`,
    await inNameOf(tx, actors.portal, (work) =>
      confirmTopUp(work, {
        deviceOrderId: orderId,
        intentId: id,
        amountTiyin,
      }),
    ),
  )
}

async function addRefund(tx: Work, actors: Actors, orderId: string, amountTiyin: bigint): Promise<void> {
  const intentId = seedId(`payment:${orderId}`)
  const id = seedId(`refund:${orderId}`)
  await tx.refund.create({
    data: {
      id,
      paymentIntentId: intentId,
      key: `deviceOrder.end:${orderId}`,
      amountTiyin,
      status: 'requested',
      reasonCode: 'deviceOrder.cancel',
      createdAt: actors.clock(),
    },
  })
  await tx.refund.update({
    where: { id },
    data: { status: 'completed', completedAt: actors.clock(), providerRefundId: `re_seed_${intentId}` },
  })
}

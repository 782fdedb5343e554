import type { Context } from '~/domains/identity/context'
import { markMilestone, recordFitting, recordMeasurements } from '~/domains/vouchers/index.server'
import { type Measured, measureFormOf, milestonesOf } from '~/domains/vouchers/schema'
import { isoDayOf } from '~/platform/clock.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { must } from '../plan-refused'
import { seedId } from '../seed-id'
import { seededRandom } from '../seeded-random'

type Measures = Measured['values']

/** What grown-up people measure about; a child two thirds of it. */
const usual: Required<Measures> = {
  ...{ stumpLength: 17, stumpGirthTop: 36, stumpGirthMiddle: 33, stumpGirthEnd: 28, soundLegLength: 82 },
  ...{ soundArmLength: 71, palmGirth: 21, footLength: 25, heelHeight: 20, height: 167, weight: 68 },
  ...{ thighGirth: 49, kneeGirth: 37, calfGirth: 34, ankleGirth: 23, legLength: 80, kneeHeight: 46 },
  ...{
    chestGirth: 94,
    waistGirth: 82,
    hipGirth: 98,
    trunkLength: 52,
    footLengthLeft: 25,
    footLengthRight: 25,
  },
  ...{ ballGirthLeft: 24, ballGirthRight: 24, instepGirthLeft: 25, instepGirthRight: 25, legShortening: 15 },
  ...{ seatWidth: 38, seatDepth: 46, lowerLegLength: 42, backHeight: 41, elbowHeight: 23, left500: 45 },
  ...{ left1000: 50, left2000: 60, left4000: 65, right500: 40, right1000: 50, right2000: 55, right4000: 70 },
}

/** Measures somebody for an order, as the maker does it. */
export async function seedMeasured(
  tx: Work,
  maker: Context,
  { orderId, deviceCode }: { orderId: string; deviceCode: string },
): Promise<void> {
  const form = measureFormOf(deviceCode)
  const random = seededRandom(Number.parseInt(orderId.slice(-7), 16))
  const share = deviceCode === 'wheelchair-child' ? 0.65 : 1
  const roughly = ({ code, unit }: (typeof form.measures)[number]) => {
    const exact = usual[code] * share * (0.94 + random.next() * 0.12)
    return unit === 'cm' || unit === 'kg' ? Math.round(exact * 2) / 2 : Math.round(exact / 5) * 5
  }
  const measured: Measured = {
    side: form.sides.length > 0 ? random.pick(['left', 'right'] as const) : null,
    values: Object.fromEntries(form.measures.map((measure) => [measure.code, roughly(measure)])),
    note: null,
  }
  const input = {
    ...{ deviceOrderId: orderId, measurementId: seedId(`measured:${orderId}`), measured },
    takenOn: isoDayOf(maker.now()),
  }
  must(`measured for ${orderId}`, await inNameOf(tx, maker, (work) => recordMeasurements(work, input)))
}

/** Ticks the steps of making, as many as are done by now, as the maker does it. */
export async function seedSteps(
  tx: Work,
  maker: Context,
  { orderId, deviceCode, count }: { orderId: string; deviceCode: string; count: number },
): Promise<void> {
  const doneOn = isoDayOf(maker.now())
  const known = await tx.deviceMilestone.findMany({ where: { deviceOrderId: orderId } })
  const left = milestonesOf(deviceCode).filter((code) => !known.some((one) => one.code === code))
  for (const code of left.slice(0, count)) {
    const input = { deviceOrderId: orderId, code, doneOn }
    must(`step ${code} of ${orderId}`, await inNameOf(tx, maker, (work) => markMilestone(work, input)))
  }
}

/** Has the device tried on: every third one is adjusted first. */
export async function seedFittings(tx: Work, maker: Context, orderId: string): Promise<void> {
  const isAdjusted = Number.parseInt(orderId.slice(-1), 16) % 3 === 0
  const fittedOn = isoDayOf(maker.now())
  const common = { deviceOrderId: orderId, fittedOn }
  const result = (outcome: 'fits' | 'adjust') => ({
    ...{ ...common, fittingId: seedId(`${outcome}:${orderId}`), outcome },
    fitted: { parts: outcome === 'adjust' ? (['pressure'] as const).slice() : [], note: null },
  })
  for (const outcome of isAdjusted ? (['adjust', 'fits'] as const) : (['fits'] as const))
    must(`fitting of ${orderId}`, await inNameOf(tx, maker, (work) => recordFitting(work, result(outcome))))
}

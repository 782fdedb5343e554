import type { ParcelStatus } from '~/platform/prisma/enums'
import type { SeededRandom } from '../../seeded-random'

export interface ParcelLife {
  status: ParcelStatus
  acceptedAt: Date | null
  packedAt: Date | null
  shippedAt: Date | null
  deliveredAt: Date | null
  receivedAt: Date | null
  releasedAt: Date | null
  /** How often it was written. */
  version: number
}

const hour = 3_600_000
/** Hours after its payment at which each step of a parcel begins and ends, at the latest. */
const steps = [
  ['accepted', 2, 30],
  ['packed', 31, 50],
  ['shipped', 51, 70],
  ['delivered', 90, 160],
  ['received', 161, 240],
  ['released', 265, 290],
] as const

/** As far as a parcel that was paid at that moment is by now. */
export function planLife(paidAt: Date, now: Date, random: SeededRandom): ParcelLife {
  const done = steps
    .map(([step, least, most]) => ({
      step,
      at: new Date(paidAt.getTime() + random.whole(least, most) * hour),
    }))
    .filter(({ at }) => at <= now)
  const at = (wanted: string) => done.find(({ step }) => step === wanted)?.at ?? null
  const reached = done.findLast(({ step }) => step !== 'released')?.step
  return {
    ...{ status: reached === 'released' || !reached ? 'paid' : reached, acceptedAt: at('accepted') },
    ...{ packedAt: at('packed'), shippedAt: at('shipped'), deliveredAt: at('delivered') },
    ...{ receivedAt: at('received'), releasedAt: at('released'), version: 1 + done.length },
  }
}

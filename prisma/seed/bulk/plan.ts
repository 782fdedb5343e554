import { addDays } from '~/platform/clock.server'
import type { SeedDay } from '../seed-day'
import type { SeededRandom } from '../seeded-random'
import type { BulkService } from './templates'

export type BulkStatus =
  | 'submitted'
  | 'in_review'
  | 'correction_requested'
  | 'approved'
  | 'refused'
  | 'withdrawn'

export interface BulkTimes {
  submittedAt: Date
  takenAt: Date
  askedAt: Date
  passedAt: Date
  endedAt: Date
}

const hour = 3_600_000
/** Three years of a portal that more people use every month. */
const oldest = 1095
/** Whoever asks has her answer within so many days, but for a few. */
const answered = 12

export function planCase(random: SeededRandom, day: SeedDay): { status: BulkStatus; times: BulkTimes } {
  const daysAgo = 1 + Math.floor((1 - Math.sqrt(random.next())) * oldest)
  const status = pickStatus(random, daysAgo)
  const submittedAt = new Date(
    addDays(day.now, -daysAgo).getTime() + random.whole(9, 17) * hour + random.whole(0, 3599) * 1000,
  )
  const left = day.now.getTime() - submittedAt.getTime()
  // Every step that is behind a case fits between its beginning and now.
  const whole = Math.min(left * 0.9, random.whole(30, 200) * hour)
  const at = (share: number) => new Date(Math.floor(submittedAt.getTime() + whole * share))
  return {
    status,
    times: { submittedAt, takenAt: at(0.2), askedAt: at(0.3), passedAt: at(0.6), endedAt: at(1) },
  }
}

function pickStatus(random: SeededRandom, daysAgo: number): BulkStatus {
  const isOpen = daysAgo <= answered ? random.chance(1 - daysAgo / (answered * 2)) : random.chance(0.008)
  if (isOpen) return random.pick(['submitted', 'submitted', 'in_review', 'in_review', 'correction_requested'])
  const share = random.next()
  return share < 0.68 ? 'approved' : share < 0.9 ? 'refused' : 'withdrawn'
}

/** One of a list by weights; `sums` are the weights added up. */
export function pickWeighted<T>(random: SeededRandom, list: readonly T[], sums: readonly number[]): T {
  const at = random.next() * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return list[low] as T
}

export function addUp(weights: readonly number[]): number[] {
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return sum
  })
}

/** So many services that one person asks for, each once. */
export function pickServices(
  random: SeededRandom,
  services: readonly BulkService[],
  sums: readonly number[],
  count: number,
): BulkService[] {
  const picked = new Set<BulkService>()
  while (picked.size < Math.min(count, services.length)) picked.add(pickWeighted(random, services, sums))
  return [...picked]
}

import { expect, it } from 'vitest'
import { seededRandom } from '../../seeded-random'
import { planLife } from './plan-life'

const now = new Date('2026-11-28T00:00:00Z')
const lives = Array.from({ length: 400 }, (_, hours) =>
  planLife(new Date(now.getTime() - hours * 3_600_000), now, seededRandom(hours)),
)

it('leaves a parcel in every state, the later the longer ago it was paid', () => {
  const order = ['paid', 'accepted', 'packed', 'shipped', 'delivered', 'received']
  const reached = lives.map(({ status }) => order.indexOf(status))
  expect(new Set(reached)).toEqual(new Set(order.keys()))
  expect(reached.at(0)).toBe(0)
  expect(reached.at(-1)).toBe(5)
})

it('says of a parcel when each step before its state was taken, in their order, and none that is still to come', () => {
  for (const life of lives) {
    const steps = [life.acceptedAt, life.packedAt, life.shippedAt, life.deliveredAt, life.receivedAt]
    const taken = steps.filter((at) => at !== null)
    expect(steps.slice(0, taken.length)).toEqual(taken)
    expect(taken.toSorted((a, b) => a.getTime() - b.getTime())).toEqual(taken)
    expect(taken.every((at) => at <= now)).toBe(true)
    expect(life.releasedAt === null || life.status === 'received').toBe(true)
  }
})

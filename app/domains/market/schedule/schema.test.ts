import { expect, it } from 'vitest'
import { breakForm } from './schema'

const day = (of: string) => {
  const [year, month, number] = of.split('-')
  return { day: number, month, year }
}
const read = (from: string, until: string) =>
  breakForm('2026-11-28').safeParse({ fromOn: day(from), untilOn: day(until), orders: 'later' })

it('takes days off that are not over', () => {
  expect(read('2026-11-20', '2026-11-28').success).toBe(true)
  expect(read('2026-11-20', '2026-11-27').error?.issues).toMatchObject([
    { path: ['untilOn'], message: 'seller.error.breakOver' },
  ])
})

import { expect, it } from 'vitest'
import { mayAppealCeiling } from './rules'

it('a refusal is taken to another centre once, to its last day', () => {
  const day = (on: string) => new Date(`${on}T00:00:00Z`)
  const refused = { status: 'refused', appealUntil: day('2026-03-10'), hasAppeal: false } as const
  expect(mayAppealCeiling(refused, day('2026-03-10'))).toBe(true)
  expect(mayAppealCeiling(refused, day('2026-03-11'))).toBe(false)
  expect(mayAppealCeiling({ ...refused, hasAppeal: true }, day('2026-03-01'))).toBe(false)
  expect(mayAppealCeiling({ ...refused, status: 'approved', appealUntil: null }, day('2026-03-01'))).toBe(
    false,
  )
})

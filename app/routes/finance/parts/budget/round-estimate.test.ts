import { expect, it } from 'vitest'
import { roundEstimate } from './round-estimate'

it('tells an estimate in thousands of soʻm', () => {
  expect(['0', '49999', '50000', '3054006466'].map(roundEstimate)).toEqual([0n, 0n, 100_000n, 3_054_000_000n])
})

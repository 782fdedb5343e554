import { expect, it } from 'vitest'
import { RestartPause } from './restart-pause'

it('grows with every failure in a row, to half a minute, and begins anew after a steady run', () => {
  const pause = new RestartPause()
  expect([0, 0, 0, 0, 0, 0, 0].map((ran) => pause.next(ran))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ])
  expect([pause.next(61_000), pause.next(5_000)]).toEqual([1_000, 2_000])
})

import { expect, it } from 'vitest'
import { ratingOf, ratingOfSpread } from './rating'

it('is the mean in tenths, half a tenth up, and none while nobody rated', () => {
  expect(ratingOf(0, 0)).toEqual({ tenths: null, count: 0 })
  expect(ratingOf(9, 2)).toEqual({ tenths: 45, count: 2 })
  expect(ratingOf(87, 20)).toEqual({ tenths: 44, count: 20 })
})

it('is the same of how often each number was given', () => {
  expect(ratingOfSpread([0, 0, 0, 1, 1])).toEqual(ratingOf(9, 2))
  expect(ratingOfSpread([0, 0, 0, 0, 0])).toEqual(ratingOf(0, 0))
})

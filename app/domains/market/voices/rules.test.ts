import { describe, expect, it } from 'vitest'
import { mayChangeReview, publicName } from './rules'

describe('the name under a review', () => {
  it.each([
    ['Malika Yoʻldosheva', 'Malika Y.'],
    ['Yoʻldosheva Malika', 'Malika Y.'],
    ['Каримов Шерзод Анварович', 'Шерзод К.'],
    ['Shahnoza Sharipova', 'Shahnoza Sh.'],
    ['Oʻktam Oʻrinboyev', 'Oʻktam Oʻ.'],
    ['Madina', 'Madina'],
    ['  ', null],
  ])('of %s is %s', (typed, shown) => {
    expect(publicName(typed)).toBe(shown)
  })
})

it('is changed for sixty days, and not once it is answered', () => {
  const writtenAt = new Date('2026-01-01T10:00:00Z')
  expect(mayChangeReview({ writtenAt, answer: null }, new Date('2026-03-02T09:59:00Z'))).toBe(true)
  expect(mayChangeReview({ writtenAt, answer: null }, new Date('2026-03-02T10:00:00Z'))).toBe(false)
  expect(mayChangeReview({ writtenAt, answer: 'x' }, writtenAt)).toBe(false)
})

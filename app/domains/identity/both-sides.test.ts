import { expect, it } from 'vitest'
import { refuseBothSides, standsOn } from './both-sides'

it('finds the actor among the people of the other side', () => {
  expect(standsOn(['a', 'b'], { personId: 'b' })).toBe(true)
  expect(standsOn(['a', 'b'], { personId: 'c' })).toBe(false)
  expect(standsOn([], { personId: 'a' })).toBe(false)
})

it('finds nobody in the portal itself, or in somebody who has not signed in', () => {
  expect(standsOn(['a'], { personId: null })).toBe(false)
  expect(refuseBothSides('buy', { personId: null }, ['a'])).toBeNull()
})

it('names the act in the refusal, so that the text can say who does it instead', () => {
  expect(refuseBothSides('makeDevice', { personId: 'a' }, ['a'])).toEqual({
    ok: false,
    error: 'sides.error.makeDevice',
  })
})

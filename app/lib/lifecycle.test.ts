import { expect, it } from 'vitest'
import { mayBecomeIn, movesIn, nextIn, statusesBeforeIn } from './lifecycle'

const door = {
  open: { close: 'closed', break: 'broken' },
  closed: { open: 'open', lock: 'locked', break: 'broken' },
  locked: { unlock: 'closed' },
  broken: {},
} as const

it('says where a move leads, and that a state forbids it', () => {
  expect(nextIn(door)('closed', 'lock')).toBe('locked')
  expect(nextIn(door)('open', 'lock')).toBeNull()
  expect(nextIn(door)('broken', 'open')).toBeNull()
})

it('lists what can happen, in the order of the table', () => {
  expect(movesIn(door)('closed')).toEqual(['open', 'lock', 'break'])
  expect(movesIn(door)('broken')).toEqual([])
})

it('knows what may become what, by whatever move', () => {
  expect(mayBecomeIn(door)('open', 'broken')).toBe(true)
  expect(mayBecomeIn(door)('open', 'locked')).toBe(false)
  expect(statusesBeforeIn(door)('broken')).toEqual(['open', 'closed'])
  expect(statusesBeforeIn(door)('closed')).toEqual(['open', 'locked'])
})

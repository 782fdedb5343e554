import { expect, it } from 'vitest'
import { retryAt } from './retries'

const respondedAt = new Date('2026-11-26T10:00:00Z')
const after = (attempt: number, silence: 'timeout' | 'unavailable' | 'refused' | 'unreadable' | null) =>
  retryAt({ silence, attempt, respondedAt })?.toISOString().slice(11, 16) ?? null

it('asks a silent agency again after growing pauses, and then leaves it to a person', () => {
  expect([1, 2, 3, 4, 5].map((attempt) => after(attempt, 'timeout'))).toEqual([
    ...['10:01', '10:05', '10:20', '11:00'],
    null,
  ])
  expect(after(1, 'unavailable')).toBe('10:01')
})

it('does not ask again where the question itself was wrong', () => {
  expect([after(1, 'refused'), after(1, 'unreadable'), after(1, null)]).toEqual([null, null, null])
})

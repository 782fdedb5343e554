import { expect, it } from 'vitest'
import { reportsByReason } from './reports-by-reason'

it('says each reason once with how many gave it, and nothing that was written twice', () => {
  const reports = [
    { reasonCode: 'names', text: null },
    { reasonCode: 'rude', text: 'first' },
    { reasonCode: 'rude', text: 'first' },
    { reasonCode: 'rude', text: 'second' },
  ]
  expect(reportsByReason(reports)).toEqual([
    { reasonCode: 'rude', count: 3, texts: ['first', 'second'] },
    { reasonCode: 'names', count: 1, texts: [] },
  ])
  expect(reportsByReason([])).toEqual([])
})

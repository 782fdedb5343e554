import { expect, it } from 'vitest'
import { appealWords } from './appeal-words'

it.each([
  [{ mayAppeal: true, isInTime: true }, [], 'appeal'],
  [{ mayAppeal: false, isInTime: true }, [{ answer: null }], 'appealed'],
  [{ mayAppeal: false, isInTime: true }, [{ answer: 'It stands.' }], 'appealAnswered'],
  [{ mayAppeal: false, isInTime: false }, [{ answer: 'It stands.' }], 'appealAnswered'],
  [{ mayAppeal: false, isInTime: false }, [], 'appealOver'],
])('%j with %j says %s', (decision, appeals, expected) => {
  expect(appealWords(decision, appeals)).toBe(expected)
})

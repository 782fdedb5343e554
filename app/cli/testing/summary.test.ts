import { expect, it } from 'vitest'
import type { Outcome } from './steps'
import { summaryOf } from './summary'

const outcome = (name: string, failed: boolean, passed?: number, failures = 0): Outcome => ({
  step: { name, mend: '', run: async () => undefined, minutes: 1 },
  failed,
  tests: passed === undefined ? null : { passed, failed: failures, skipped: 0, flaky: 0, files: [] },
})

it('counts the tests of all steps', () => {
  const outcomes = [outcome('types', false), outcome('unit', false, 3), outcome('integration', false, 4)]
  expect(summaryOf(outcomes, [], 61.4)).toBe('61 s.\n7 passed, 0 failed')
})

it('names a step that died without results, which no count of failed tests would show', () => {
  const outcomes = [outcome('types', true), outcome('unit', true, 3, 2), outcome('integration', true, 0)]
  expect(summaryOf(outcomes, ['end to end (not run: there is no build)'], 5)).toBe(
    '5 s. Failed: types, unit, integration, end to end (not run: there is no build).\n' +
      '3 passed, 2 failed, 2 steps broke: types, integration',
  )
})

it('names the ten slowest files of all steps', () => {
  const files = Array.from({ length: 12 }, (_, index) => ({ file: `${index}.test.ts`, seconds: index / 2 }))
  const outcomes = ['unit', 'integration'].map((name, nth): Outcome => {
    const { tests, ...known } = outcome(name, false, 6)
    return { ...known, tests: tests && { ...tests, files: files.filter((_, index) => index % 2 === nth) } }
  })
  const lines = summaryOf(outcomes, [], 5).split('\n')
  expect(lines[0]).toBe('The slowest files:')
  expect(lines.slice(1, -2)).toEqual(
    files
      .toReversed()
      .slice(0, 10)
      .map(({ file, seconds }) => `    ${seconds.toFixed(1)} s  ${file}`),
  )
  expect(lines.at(-1)).toBe('12 passed, 0 failed')
})

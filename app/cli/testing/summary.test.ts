import { expect, it } from 'vitest'
import { failedInPlaywright, failedInVitest, type VitestFile } from './failed-tests'
import type { Outcome } from './steps'
import { summaryOf } from './summary'

const outcome = (name: string, failed: boolean, passed?: number, failures = 0): Outcome => ({
  step: { name, mend: '', run: async () => undefined, minutes: 1 },
  failed,
  tests:
    passed === undefined ? null : { passed, failed: failures, skipped: 0, flaky: 0, files: [], faults: [] },
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

it('names each test that failed, with the first line of its reason', () => {
  const files: VitestFile[] = [
    {
      ...{ name: `${process.cwd()}/tests/one.test.ts`, status: 'failed', message: '' },
      assertionResults: [
        { fullName: 'adds', status: 'passed', failureMessages: [] },
        { fullName: 'sums', status: 'failed', failureMessages: ['\u001b[31mexpected 1\u001b[39m\nto be 2'] },
      ],
    },
    {
      ...{ name: `${process.cwd()}/tests/two.test.ts`, status: 'failed', message: 'no such module' },
      assertionResults: [],
    },
  ]
  const { tests, ...known } = outcome('integration', true, 1, 1)
  const lines = summaryOf([{ ...known, tests: tests && { ...tests, faults: failedInVitest(files) } }], [], 5)
  expect(lines.split('\n').slice(0, 5)).toEqual([
    'What failed:',
    '  tests/one.test.ts: sums',
    '      expected 1',
    '  tests/two.test.ts: the file itself',
    '      no such module',
  ])
})

it('finds in the results of the browser what failed, in groups too', () => {
  const spec = (title: string, status: string) => ({
    title,
    tests: [{ status, results: [{ duration: 1, error: { message: 'Timed out\nCall log' } }] }],
  })
  const group = { file: 'a.spec.ts', specs: [spec('inner', 'unexpected')] }
  const suites = [{ file: 'a.spec.ts', specs: [spec('well', 'expected')], suites: [group] }]
  expect(failedInPlaywright(suites)).toEqual([
    { file: 'tests/e2e/a.spec.ts', title: 'inner', reason: 'Timed out' },
  ])
})

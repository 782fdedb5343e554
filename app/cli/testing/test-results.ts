import { readJson } from '../project/data-folder'
import {
  type FailedTest,
  failedInPlaywright,
  failedInVitest,
  type PlaywrightSuite,
  type VitestFile,
} from './failed-tests'

export type TestResults = {
  passed: number
  failed: number
  skipped: number
  flaky: number
  files: readonly FileTime[]
  faults: readonly FailedTest[]
}

/** How long the tests of a file took, added up where they ran at once. */
export interface FileTime {
  file: string
  seconds: number
}

type Vitest = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: VitestFile[]
}
type Playwright = {
  stats: { expected: number; unexpected: number; skipped: number; flaky: number }
  suites: PlaywrightSuite[]
}

export const noResults: TestResults = { passed: 0, failed: 0, skipped: 0, flaky: 0, files: [], faults: [] }

/** Beside the results of Vitest: what `file-times.ts` writes. */
export const timesFile = (results: string) => results.replace(/\.json$/, '.times.json')

/** What Vitest's or Playwright's JSON reporter wrote at its end; null when it wrote nothing. */
export function readResults(file: string): TestResults | null {
  const found = readJson<Vitest | Playwright>(file)
  if (!found) return null
  if ('stats' in found) {
    const { expected, unexpected, skipped, flaky } = found.stats
    const files = found.suites.map((suite) => ({
      file: `tests/e2e/${suite.file}`,
      seconds: secondsOf(suite),
    }))
    const faults = failedInPlaywright(found.suites)
    return { passed: expected, failed: unexpected, skipped, flaky, files, faults }
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = found
  const files = readJson<FileTime[]>(timesFile(file)) ?? []
  const skipped = numPendingTests + numTodoTests
  const faults = failedInVitest(found.testResults)
  return { passed: numPassedTests, failed: numFailedTests, skipped, flaky: 0, files, faults }
}

function secondsOf({ suites = [], specs }: PlaywrightSuite): number {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results))
  const ms = own.reduce((sum, { duration }) => sum + duration, 0)
  return suites.reduce((sum, suite) => sum + secondsOf(suite), ms / 1000)
}

import { readJson } from '../project/data-folder'

export type TestResults = { passed: number; failed: number; skipped: number; flaky: number }

type Vitest = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
}
type Playwright = { stats: { expected: number; unexpected: number; skipped: number; flaky: number } }

export const noResults: TestResults = { passed: 0, failed: 0, skipped: 0, flaky: 0 }

/** What Vitest's or Playwright's JSON reporter wrote at its end; null when it wrote nothing. */
export function readResults(file: string): TestResults | null {
  const found = readJson<Vitest | Playwright>(file)
  if (!found) return null
  if ('stats' in found) {
    const { expected, unexpected, skipped, flaky } = found.stats
    return { passed: expected, failed: unexpected, skipped, flaky }
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = found
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, flaky: 0 }
}

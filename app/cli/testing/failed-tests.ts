import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface FailedTest {
  file: string
  title: string
  /** The first line of what went wrong. */
  reason: string
}

/** A part of what Vitest's JSON reporter writes; a file that could not be read has a message and no tests. */
export interface VitestFile {
  name: string
  status: string
  message: string
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
}

/** A part of what Playwright's JSON reporter writes. */
export interface PlaywrightSuite {
  file: string
  suites?: PlaywrightSuite[]
  specs: { title: string; tests: PlaywrightTest[] }[]
}
interface PlaywrightTest {
  status: string
  results: { duration: number; error?: { message?: string } }[]
}

export function failedInVitest(files: readonly VitestFile[]): FailedTest[] {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name).replaceAll('\\', '/')
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed')
      return [{ file, title: 'the file itself', reason: firstLine(message) }]
    return failed.map(({ fullName, failureMessages: [reason] }) => ({
      ...{ file, title: fullName, reason: firstLine(reason) },
    }))
  })
}

export function failedInPlaywright(suites: readonly PlaywrightSuite[]): FailedTest[] {
  return suites.flatMap(({ file, suites: inner = [], specs }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => ({
          ...{ file: `tests/e2e/${file}`, title },
          reason: firstLine(results.find(({ error }) => error)?.error?.message),
        })),
    ),
    ...failedInPlaywright(inner),
  ])
}

function firstLine(message = ''): string {
  const [line = ''] = stripVTControlCharacters(message).trim().split('\n')
  return line.slice(0, 300)
}

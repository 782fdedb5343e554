import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// "Now" comes from the context's clock. What reads the machine's by itself works on some days only, and cannot be tried
// on others.

const folders = ['app/domains', 'app/workflows', 'app/views', 'prisma/seed']

/** Tests too: they take the day that they were given, and pass on any. */
const testFolders = ['tests/integration', 'tests/architecture', 'tests/e2e', 'tests/setup']

/** Where a clock begins: the default of a context that nobody gave one, and the tests' own for stand-ins and browsers. */
const beginnings = new Set([
  'app/domains/identity/context.ts',
  'tests/setup/minutes-from-now.ts',
  'tests/architecture/given-clock.test.ts',
])

const readsMachineClock = /\bnew Date\(\)|\bDate\.now\(\)/

/** A context of the portal that nobody gave a clock. A file that takes its hours from both fails at some hours of the day. */
const takesDefaultClock = /\bsystemContext\((\)|undefined)/

/** Times in the machine's own zone, which differ from one machine to the next. */
const readsOwnZone = /\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear)\(|\.toLocale(Date|Time)?String\(/

function findFiles(pattern: RegExp, within: readonly string[] = folders): string[] {
  return within
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !beginnings.has(file))
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
}

it('nothing in domains, workflows and seed asks the machine what time it is', () => {
  expect(findFiles(readsMachineClock)).toEqual([])
})

it('nor does any test', () => {
  expect(findFiles(readsMachineClock, testFolders)).toEqual([])
})

it('nor does a test by the default of a context, whose hours differ from those of the seeded day', () => {
  expect(findFiles(takesDefaultClock, testFolders)).toEqual([])
})

it('nothing in them counts in the zone of the machine', () => {
  expect(findFiles(readsOwnZone)).toEqual([])
})

it('would find both', () => {
  expect('const now = new Date()').toMatch(readsMachineClock)
  expect('perform(systemContext(), signIn)').toMatch(takesDefaultClock)
  expect('day.setDate(day.getDate() + 1)').toMatch(readsOwnZone)
  expect('day.setUTCDate(1); new Date(0)').not.toMatch(readsOwnZone)
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// From 19:00 to 24:00 UTC it is the next day in Tashkent, and on the last of a month another month.
const cutInstant = /isoDay\([\w.]*(At|now\(\))\)|(At|now\(\))\??\.toISOString\(\)\.slice\(0, 7\)/

/** What `isoDayOf` says. */
const writtenAnew = /\bisoDay\(dayOf\(/

/** What `isoDay` says. */
const cutAnew = /toISOString\(\)\s*\.slice\(0, 10\)/

it('no day is cut from an instant: its day is the one in Tashkent', () => {
  expect(findFiles(cutInstant)).toEqual([])
  expect(findFiles(writtenAnew)).toEqual([])
})

it('a day is written in one way', () => {
  expect(findFiles(cutAnew)).toEqual(['app/lib/figures/iso-day.ts'])
})

function findFiles(pattern: RegExp): string[] {
  return readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

// From 19:00 to 24:00 UTC it is the next day in Tashkent, and on the last of a month another month.
const cutInstant = /(At|now\(\))\.toISOString\(\)\.slice\(0, (7|10)\)/

/** What `isoDayOf` says. */
const writtenAnew = /\bdayOf\([\w.]+(\(\))?\)\.toISOString\(\)\.slice\(0, 10\)/

it('no day is cut from an instant: its day is the one in Tashkent', () => {
  const files = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  for (const pattern of [cutInstant, writtenAnew])
    expect(files.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([])
})

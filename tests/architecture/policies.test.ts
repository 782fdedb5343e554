import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const policies = readFileSync('prisma/guards.txt', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('policy '))

// `exists (select from case_file c where c.id = application_id)` means `c.application_id` where the table has that
// column, too: true for any case that the reader sees. PostgreSQL writes out which one it took.
it('no policy compares a row with itself: a name without its table was found in the wrong one', () => {
  expect(policies.length).toBeGreaterThan(100)
  expect(policies.filter((line) => /\((\w+)\.\w+ = \1\.\w+\)/.test(line))).toEqual([])
})

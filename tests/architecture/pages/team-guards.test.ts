import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Whoever works in a team opens what her duties name: each page of the team's desk says which part it is.

/** Pages that ask for the role alone. */
function findOpen(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\brequireRole\(/.test(readFileSync(`${folder}/${file}`, 'utf8')))
    .sort()
}

it('guards each page of a workshop by what it is about', () => {
  // The beginning leads on to what she may open, and whoever works there may leave.
  expect(findOpen('app/routes/maker')).toEqual(['orders.tsx', 'team/person.tsx'])
})

it('guards each page of an organisation that buys likewise', () => {
  expect(findOpen('app/routes/organisation/purchases')).toEqual(['home.tsx', 'person.tsx'])
})

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// Whoever works in a team opens what her duties name: each page of the workshop's desk says which part it is.

it('guards each page of a workshop by what it is about', () => {
  const folder = 'app/routes/maker'
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const open = pages.filter((file) => /\brequireRole\(/.test(readFileSync(`${folder}/${file}`, 'utf8')))
  // The beginning leads on to what she may open, and whoever works there may leave.
  expect(open.sort()).toEqual(['orders.tsx', 'team/person.tsx'])
})

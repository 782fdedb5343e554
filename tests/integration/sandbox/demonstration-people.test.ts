import { expect, it } from 'vitest'
import { Role } from '~/platform/prisma/enums'
import { loadPeople } from '~/sandbox/people'
import { testDay } from '../../setup/test-day'

it('reads the demonstration people that the seed uses, someone for each role', () => {
  const people = loadPeople('prisma/seed/people/people.json', testDay).list()
  const roles = new Set(people.flatMap((person) => person.roles.map(({ role }) => role)))
  expect(people.length).toBeGreaterThan(10)
  // Whoever buys for an organisation is given her role when it is confirmed.
  expect([...roles].sort()).toEqual(
    Object.values(Role)
      .filter((role) => role !== 'buyer_staff')
      .sort(),
  )
  expect(people.every((person) => person.roles.length === 0 || person.phone)).toBe(true)
})

it('knows three people without the file', () => {
  expect(loadPeople('no-such-file', testDay).list()).toHaveLength(3)
})

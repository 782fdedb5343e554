import { expect, it } from 'vitest'
import { inviteForm } from './schema'

const faultsOf = (typed: Record<string, unknown>) =>
  inviteForm('2026-11-27')
    .safeParse(typed)
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

it('says all that is missing in an invitation at once', () => {
  expect(faultsOf({})).toEqual([
    ['name', 'team.error.nameMissing'],
    ['duties', 'team.error.dutiesMissing'],
    ['pinfl', 'team.error.contactMissing'],
  ])
})

it('takes one of the two numbers, not both', () => {
  const typed = { name: 'Sanjar', duties: 'technician' }
  const [pinfl, phone] = ['31705849011016', '+998 90 001 00 37']
  expect(faultsOf({ ...typed, pinfl })).toBeUndefined()
  expect(faultsOf({ ...typed, phone })).toBeUndefined()
  expect(faultsOf({ ...typed, pinfl, phone })).toEqual([['phone', 'team.error.contactTwice']])
  expect(faultsOf({ ...typed, pinfl: '1' })).toHaveLength(1)
})

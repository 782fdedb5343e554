import { expect, it } from 'vitest'
import { dutiesForm, inviteForm } from './schema'

const faultsOf = (typed: Record<string, unknown>) =>
  inviteForm('maker_staff', '2026-11-27')
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

it('takes the duties of that team alone', () => {
  const duties = (role: 'maker_staff' | 'buyer_staff', typed: string[]) =>
    dutiesForm(role).safeParse({ duties: typed }).data?.duties
  expect(duties('buyer_staff', ['approver', 'owner'])).toEqual(['owner', 'approver'])
  expect(duties('buyer_staff', ['technician'])).toBeUndefined()
  expect(duties('maker_staff', ['approver'])).toBeUndefined()
})

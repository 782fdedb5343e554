import { describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { isOwn, mayReadMoney, mayWorkOn } from './policy'

const who = (personId: string | null, role: string, organisationId: string | null = null) =>
  ({ personId, role, organisationId }) as Context

describe('a voucher', () => {
  it('is its holder’s, in whatever role', () => {
    expect(isOwn(who('her', 'auditor'), { personId: 'her' })).toBe(true)
    expect(isOwn(who('other', 'citizen'), { personId: 'her' })).toBe(false)
    expect(isOwn(who(null, 'system'), { personId: 'her' })).toBe(false)
  })

  it('is worked on by the staff of its maker', () => {
    const order = { makerId: 'maker' }
    expect(mayWorkOn(who('a', 'maker_staff', 'maker'), order)).toBe(true)
    for (const other of [
      who('a', 'maker_staff', 'other'),
      who('a', 'maker_staff'),
      who('a', 'artisan', 'maker'),
      who('a', 'administrator', 'maker'),
    ])
      expect(mayWorkOn(other, order)).toBe(false)
  })

  it('is money to few', () => {
    const readers = ['finance_officer', 'auditor', 'system']
    const roles = [
      ...readers,
      'administrator',
      'approver',
      'inson_head',
      'maker_staff',
      'citizen',
      'anonymous',
    ]
    expect(roles.filter((role) => mayReadMoney(who('a', role)))).toEqual(readers)
  })
})

import { describe, expect, it } from 'vitest'
import {
  grantableRoles,
  mayChangeParameters,
  mayChangeRoles,
  mayReadAudit,
  organisationKindOf,
} from './policy'

const administrator = { personId: 'a', role: 'administrator' }
const approver = { personId: 'b', role: 'approver' }

describe('roles', () => {
  it('are changed by an administrator', () => {
    expect(mayChangeRoles(administrator)).toBe(true)
    expect(mayChangeRoles(approver)).toBe(false)
  })

  it('leave citizen out and know their organisations', () => {
    expect(grantableRoles).not.toContain('citizen')
    expect(grantableRoles).toHaveLength(14)
    expect(organisationKindOf.mahalla_member).toBe('centre')
    expect(organisationKindOf.auditor).toBeNull()
  })
})

describe('the other desks', () => {
  it('open to their own role only', () => {
    expect(mayChangeParameters(administrator)).toBe(true)
    expect(mayChangeParameters(approver)).toBe(false)
    expect(mayReadAudit({ personId: 'd', role: 'auditor' })).toBe(true)
    expect(mayReadAudit(approver)).toBe(false)
  })
})

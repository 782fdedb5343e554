import { describe, expect, it } from 'vitest'
import {
  grantableRoles,
  mayChangeParameters,
  mayChangeRolesOf,
  mayReadAudit,
  mayReviewSeller,
  organisationKindOf,
} from './policy'

const administrator = { personId: 'a', role: 'administrator' }
const approver = { personId: 'b', role: 'approver' }

describe('roles', () => {
  it('are changed by an administrator, never her own', () => {
    expect(mayChangeRolesOf(administrator, 'c')).toBe(true)
    expect(mayChangeRolesOf(administrator, 'a')).toBe(false)
    expect(mayChangeRolesOf(approver, 'c')).toBe(false)
  })

  it('leave citizen out and know their organisations', () => {
    expect(grantableRoles).not.toContain('citizen')
    expect(grantableRoles).toHaveLength(10)
    expect(organisationKindOf.mahalla_member).toBe('centre')
    expect(organisationKindOf.auditor).toBeNull()
  })
})

describe('the other desks', () => {
  it('open to their own role only', () => {
    expect(mayChangeParameters(administrator)).toBe(true)
    expect(mayChangeParameters(approver)).toBe(false)
    expect(mayReviewSeller(approver, 'c')).toBe(true)
    expect(mayReviewSeller(approver, 'b')).toBe(false)
    expect(mayReviewSeller(administrator, 'c')).toBe(false)
    expect(mayReadAudit({ personId: 'd', role: 'auditor' })).toBe(true)
    expect(mayReadAudit(approver)).toBe(false)
  })
})

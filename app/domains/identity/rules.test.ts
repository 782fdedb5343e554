import { describe, expect, it } from 'vitest'
import { idleExpiry, idleLimitMs, isLive } from './rules'

const now = new Date('2026-03-05T10:00:00Z')
const later = new Date(now.getTime() + 1)

describe('isLive', () => {
  it('needs both limits ahead and no revocation', () => {
    expect(isLive({ idleExpiresAt: later, absoluteExpiresAt: later, revokedAt: null }, now)).toBe(true)
    expect(isLive({ idleExpiresAt: now, absoluteExpiresAt: later, revokedAt: null }, now)).toBe(false)
    expect(isLive({ idleExpiresAt: later, absoluteExpiresAt: now, revokedAt: null }, now)).toBe(false)
    expect(isLive({ idleExpiresAt: later, absoluteExpiresAt: later, revokedAt: now }, now)).toBe(false)
  })
})

describe('idleExpiry', () => {
  it('never passes the absolute limit', () => {
    expect(idleExpiry(now, later)).toEqual(later)
    const far = new Date(now.getTime() + 10 * idleLimitMs)
    expect(idleExpiry(now, far)).toEqual(new Date(now.getTime() + idleLimitMs))
  })
})

import { describe, expect, it } from 'vitest'
import { idleExpiry, idleLimitMs } from './rules'

const now = new Date('2026-03-05T10:00:00Z')
const later = new Date(now.getTime() + 1)

describe('idleExpiry', () => {
  it('never passes the absolute limit', () => {
    expect(idleExpiry(now, later)).toEqual(later)
    const far = new Date(now.getTime() + 10 * idleLimitMs)
    expect(idleExpiry(now, far)).toEqual(new Date(now.getTime() + idleLimitMs))
  })
})

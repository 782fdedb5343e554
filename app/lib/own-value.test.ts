import { describe, expect, it } from 'vitest'
import { ownValue } from './own-value'

describe('ownValue', () => {
  const record: Record<string, number> = { take: 1 }
  it('is what the object says itself', () => expect(ownValue(record, 'take')).toBe(1))
  it.each(['give', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])('is nothing for %s', (key) =>
    expect(ownValue(record, key)).toBe(undefined),
  )
  it('is nothing where there is no object', () => expect(ownValue(undefined, 'take')).toBe(undefined))
})

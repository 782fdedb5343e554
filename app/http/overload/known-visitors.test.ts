import { describe, expect, it } from 'vitest'
import { isKnownVisitor, rememberVisitor } from './known-visitors'

const nothing = { session: false, cart: false, guest: false }

describe('isKnownVisitor', () => {
  it.each(['session', 'cart', 'guest'])('knows whose %s held, until it holds no longer', (name) => {
    for (const cookie of [`${name}=hers`, `lang=ru; __Host-${name}=hers`]) {
      expect(isKnownVisitor(cookie)).toBe(false)
      rememberVisitor(cookie, { ...nothing, [name]: true })
      expect(isKnownVisitor(`view=large; ${cookie}`)).toBe(true)
      rememberVisitor(cookie, nothing)
      expect(isKnownVisitor(cookie)).toBe(false)
    }
  })

  it('does not know what somebody made up', () => {
    rememberVisitor('session=hers; cart=made-up', { ...nothing, session: true })
    const madeUp = ['session=other', 'cart=made-up', 'guest=hers', 'cart=hers', 'x=session=hers', 'session=']
    expect(madeUp.filter((cookies) => isKnownVisitor(cookies))).toEqual([])
    expect([isKnownVisitor(undefined), isKnownVisitor(null), isKnownVisitor('')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

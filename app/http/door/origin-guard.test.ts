import { describe, expect, it } from 'vitest'
import { isOwnWrite } from './origin-guard'

const own = 'https://hamroh.example'

describe('isOwnWrite', () => {
  it.each([
    [{ site: 'same-origin', origin: own }],
    [{ site: 'same-origin' }],
    [{ site: 'none' }],
    [{ origin: own }],
  ])('believes %j', (asked) => expect(isOwnWrite(asked, own)).toBe(true))

  it.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://hamroh.example' }],
    [{ origin: `${own}.evil.example` }],
    [{ site: 'cross-site', origin: own }],
    [{ site: 'same-site', origin: own }],
    [{ site: 'same-origin', origin: 'https://evil.example' }],
    [{ site: 'none', origin: 'null' }],
    [{ site: 'made-up', origin: own }],
  ])('does not believe %j', (asked) => expect(isOwnWrite(asked, own)).toBe(false))
})

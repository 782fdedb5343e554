import { describe, expect, it } from 'vitest'
import { safeRedirect } from './safe-redirect'

describe('safeRedirect', () => {
  it.each(['/uz-Latn/account', '/', '/en/market?q=a%2F%2Fb'])('lets %s pass', (target) => {
    expect(safeRedirect(target, '/x')).toBe(target)
  })
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\\b',
    '/a\nb',
    '',
    null,
    7,
    'javascript:1',
  ])('refuses %j', (target) => {
    expect(safeRedirect(target, '/x')).toBe('/x')
  })
})

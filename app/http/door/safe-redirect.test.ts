import { describe, expect, it } from 'vitest'
import { safeRedirect } from './safe-redirect'

describe('safeRedirect', () => {
  it.each(['/uz-Latn/account', '/', '/en/market?q=a%2F%2Fb', '/en/help#refuse'])('lets %s pass', (target) => {
    expect(safeRedirect(target, '/x')).toBe(target)
  })
  it.each([
    ['/uz-Latn/гилам', '/uz-Latn/%D0%B3%D0%B8%D0%BB%D0%B0%D0%BC'],
    ['/ru/market?q=гилам 1', '/ru/market?q=%D0%B3%D0%B8%D0%BB%D0%B0%D0%BC%201'],
    ['/ru/help#гилам', '/ru/help#%D0%B3%D0%B8%D0%BB%D0%B0%D0%BC'],
    ['/ru/market?q=😀', '/ru/market?q=%F0%9F%98%80'],
    ['/ru/./market/../cart', '/ru/cart'],
  ])('writes %s as a header takes it', (target, written) => {
    expect(safeRedirect(target, '/x')).toBe(written)
    expect(() => new Headers({ Location: written })).not.toThrow()
  })
  it.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '/a\\b',
    '/a\nb',
    '/ru/%00',
    '/ru/%E0%A4%A',
    '',
    null,
    7,
    'javascript:1',
  ])('refuses %j', (target) => {
    expect(safeRedirect(target, '/x')).toBe('/x')
  })
})

import { describe, expect, it } from 'vitest'
import { pathForLog } from './path-for-log'

describe('pathForLog', () => {
  it.each([
    ['/ru/market?q=Karimova', '/ru/market'],
    ['/api/sms/eskiz/the-key', '/api/sms/eskiz/…'],
    ['/api/sms/eskiz/the-key/?x=1', '/api/sms/eskiz/…'],
    ['/api/payments/stripe', '/api/payments/stripe'],
    ['/uz-Cyrl/verify/7Q4K-92MX-0TZB', '/uz-Cyrl/verify/…'],
    ['/ru/verify', '/ru/verify'],
    ['/api/newsletter/end/the-secret', '/api/newsletter/end/…'],
    ['/ru/newsletter/settings/the-secret', '/ru/newsletter/settings/…'],
    ['/ru/newsletter', '/ru/newsletter'],
  ])('%s is written as %s', (target, written) => expect(pathForLog(target)).toBe(written))

  it('keeps a line short', () => expect(pathForLog(`/${'a'.repeat(8_000)}`)).toHaveLength(300))
})

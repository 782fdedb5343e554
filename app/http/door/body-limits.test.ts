import { describe, expect, it } from 'vitest'
import { findBodyFault } from './body-limits'

const form = 'application/x-www-form-urlencoded'
const upload = 'multipart/form-data; boundary=x'
const page = { path: '/en/view', type: form, length: '10' }

describe('findBodyFault', () => {
  it.each([
    [page, false],
    [{ ...page, length: '0', type: undefined }, false],
    [{ ...page, type: `${form}; charset=UTF-8` }, false],
    [{ ...page, type: 'Multipart/Form-Data; boundary=x' }, false],
    [{ ...page, length: '1048576' }, false],
    [{ ...page, type: upload, length: '20971520' }, true],
    [{ path: '/api/payments/stripe', type: 'application/json', length: '10' }, false],
  ])('lets %j pass', (body, takesFiles) => expect(findBodyFault(body, takesFiles)).toBe(null))

  it.each([
    ['lengthMissing', { ...page, length: undefined }, false],
    ['lengthMissing', { ...page, length: '1e3' }, false],
    ['tooLong', { ...page, length: '1048577' }, false],
    ['tooLong', { ...page, length: '1048577' }, true],
    ['tooLarge', { ...page, type: upload, length: '1048577' }, false],
    ['tooLarge', { ...page, type: upload, length: '20971521' }, true],
    ['tooLarge', { path: '/api/payments/stripe', type: 'application/json', length: '1048577' }, false],
    ['wrongType', { ...page, type: 'text/plain' }, false],
    ['wrongType', { ...page, type: 'application/json' }, false],
    ['wrongType', { ...page, type: undefined }, false],
  ])('refuses as %s %j', (kind, body, takesFiles) => expect(findBodyFault(body, takesFiles)).toBe(kind))
})

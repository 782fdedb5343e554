import { expect, it } from 'vitest'
import { withoutMark } from './remix-handler'

it.each([
  ['/ru/cart?_sent=', '/ru/cart'],
  ['/ru/cart?a=1&_sent=', '/ru/cart?a=1'],
  ['/ru/cart?_sent=&a=1', '/ru/cart?a=1'],
  ['/ru/cart?a=_sent=', '/ru/cart?a=_sent='],
  ['/ru/cart', '/ru/cart'],
])('%s is the page %s', (target, page) => {
  expect(withoutMark(target)).toBe(page)
})

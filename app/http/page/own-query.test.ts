import { expect, it } from 'vitest'
import { ownQuery } from './own-query'

it.each([
  ['/market', '?material=wool&page=2&sort=price', '?page=2'],
  ['/market/categories/carpets', '?page=2&sort=price', '?page=2'],
  ['/market', '?page=1', ''],
  ['/market', '?page=2&page=3&category=a&category=b', '?page=2'],
  ['/market/regions/1706', '?page=1&category=x', ''],
  ['/market/sellers/usta', '?page=3&category=x', '?page=3'],
  ['/makers', '?page=9999', ''],
  ['/centres', '?page=99999&region=1726', ''],
  ['/services', '?page=2&group=money', ''],
  ['/market/products/lagan', '?page=2', ''],
  ['', '?page=2', ''],
])('of %s%s it keeps "%s"', (path, search, own) => {
  expect(ownQuery(path, search)).toBe(own)
})

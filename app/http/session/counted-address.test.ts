import { expect, it } from 'vitest'
import { countedAddress } from './counted-address'

it.each([
  ['213.230.64.7', '213.230.64.7'],
  ['::ffff:213.230.64.7', '213.230.64.7'],
  ['2a05:45c1:8:f00:1:2:3:4', '2a05:45c1:8:f00'],
  ['2a05:45c1:8:f00::7', '2a05:45c1:8:f00'],
  ['2a05::7', '2a05:0:0:0'],
  ['::1', '0:0:0:0'],
  [undefined, ''],
])('%s is counted as %s', (ip, counted) => expect(countedAddress(ip)).toBe(counted))

import { expect, it } from 'vitest'
import { watchAgain } from './watch-again.server'

const at = (search: string) => watchAgain(new URL(`http://localhost/ru/orders/1/paid${search}`))

it('looks again by itself, counting, and drops what else stood in the address', () => {
  expect(at('?cancelled=1').headers.get('Refresh')).toBe('4; url=/ru/orders/1/paid?look=2')
  expect(at('?look=2').headers.get('Refresh')).toBe('5; url=/ru/orders/1/paid?look=3')
})

it.each(['?look=off', '?look=12', '?look=99', '?look=-1', '?look=0', '?look=1e1'])(
  'stays as it is at %s',
  (search) => {
    const { isWatching, headers } = at(search)
    expect(isWatching).toBe(false)
    expect(headers.get('Refresh')).toBeNull()
  },
)

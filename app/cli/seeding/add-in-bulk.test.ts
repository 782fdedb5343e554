import { expect, it } from 'vitest'
import { askedAmounts } from './add-in-bulk'

it('reads how much of what is asked for', () => {
  expect(askedAmounts(['--reset'])).toEqual([])
  expect(askedAmounts(['--products', '1000', '--cases', '20'])).toEqual([
    { load: 'cases', count: 20 },
    { load: 'products', count: 1000 },
  ])
})

it.each(['', '0', '1.5', 'many', '2000001'])('takes “%s” for no number', (count) => {
  expect(() => askedAmounts(['--products', count])).toThrow('--products takes a number')
})

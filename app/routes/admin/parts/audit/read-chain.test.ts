import { expect, it } from 'vitest'
import { readChain } from './read-chain.server'

it.each([
  ['voucher', 'voucher'],
  ['воучер', 'voucher'],
  ['Nimadir', 'nimadir'],
  ['ваучер', 'voucher'],
  ['Vaucher', 'voucher'],
  ['Заявление', 'application'],
  ['ариза', 'application'],
  ['Ариза : 019B76DA', 'application:019b76da'],
  ['jobs', 'jobs'],
  ['voucher:019b76da', 'voucher:019b76da'],
])('the chain %s is %s', (typed, chain) => {
  expect(readChain(typed)).toBe(chain)
})

import { expect, it } from 'vitest'
import { saysPassport } from './says-passport'

it('hears one passport, however it is written', () => {
  for (const said of ['AB1234567', 'ab 1234567', 'pasport AB 123-45-67, 12.05.2019', 'ID-karta AB1234567'])
    expect(saysPassport(said, 'AB1234567'), said).toBe(true)
  for (const said of ['', '1234567', 'AB1234568', 'AB12345678', 'CAB1234567'])
    expect(saysPassport(said, 'AB1234567'), said).toBe(false)
})

it('takes no list of guesses for an answer', () => {
  expect(saysPassport('AB1234566 AB1234567 AB1234568', 'AB1234567')).toBe(false)
  expect(saysPassport('AB1234567AB1234568', 'AB1234567')).toBe(false)
})

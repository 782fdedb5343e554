import { describe, expect, it } from 'vitest'
import { rankMatch } from './rules'

const name = 'protez va texnik vositani tamirlash remont proteza repair of a prosthesis'
const text = `${name} ishlatilayotgan protez yoki vosita tamirlanadi`

describe('rankMatch', () => {
  it.each([
    ['protez'],
    ['protezlar'],
    ['protezov'],
    ['prost'],
    ['remont protez'],
    ['tamirlash'],
    ['ishlatilayotgan'],
  ])('finds %s', (query) => {
    expect(rankMatch(query, name, text)).toBeGreaterThan(0)
  })

  it.each([['gilam'], ['protez gilam'], ['otez'], ['proba']])('does not find %s', (query) => {
    expect(rankMatch(query, name, text)).toBe(0)
  })

  it('puts a hit in the name above a hit in the text', () => {
    expect(rankMatch('protez', name, text)).toBeGreaterThan(rankMatch('ishlatilayotgan', name, text))
  })

  it('finds nothing for an empty query', () => {
    expect(rankMatch('', name, text)).toBe(0)
  })
})

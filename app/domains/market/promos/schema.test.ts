import { describe, expect, it } from 'vitest'
import { promoForm } from './schema'

const form = promoForm('2026-11-27')
const wrongIn = (typed: Record<string, unknown>) => {
  const read = form.safeParse(typed)
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('a new code', () => {
  it('says at once all that is missing', () => {
    const wrong = Object.fromEntries(wrongIn({ code: '', percent: '', amountTiyin: '' }))
    expect(Object.keys(wrong).sort()).toEqual(['code', 'fromOn', 'percent', 'untilOn'])
    expect(wrong.percent).toBe('promos.error.oneOfTwo')
  })

  it('asks for one of share and sum, and says of what it could not read that alone', () => {
    expect(Object.fromEntries(wrongIn({ percent: '10', amountTiyin: '5000' }))).toMatchObject({
      percent: 'promos.error.oneOfTwo',
    })
    expect(Object.fromEntries(wrongIn({ percent: '1,', amountTiyin: '' })).percent).not.toBe(
      'promos.error.oneOfTwo',
    )
  })
})

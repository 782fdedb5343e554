import { expect, it } from 'vitest'
import { readBankAnswers } from './bank-answers'

const one = '019a0000-0000-7000-8000-000000000001'
const other = '019a0000-0000-7000-8000-000000000002'

it('reads what was paid and what was not', () => {
  const read = readBankAnswers(`# bank 00444\r\n${one};paid\r\n\n ${other} ; refused ; accountClosed \n`)
  expect(read).toEqual({
    ok: true,
    value: [
      { transferId: one, refusal: null },
      { transferId: other, refusal: 'accountClosed' },
    ],
  })
})

it.each([
  ['', 'care.error.answers.missing'],
  [`${one};paid;why`, 'care.error.answers.line'],
  [`${one};refused`, 'care.error.answers.line'],
  [`${one};refused;toString`, 'care.error.answers.line'],
  [`nobody;paid`, 'care.error.answers.line'],
  [`${one};paid\n${one};refused;accountClosed`, 'care.error.answers.twice'],
])('refuses %j', (text, error) => {
  expect(readBankAnswers(text)).toMatchObject({ ok: false, error })
})

it('takes what stands there twice once', () => {
  const value = [{ transferId: one, refusal: null }]
  expect(readBankAnswers(`${one};paid\n${one};paid`)).toEqual({ ok: true, value })
})

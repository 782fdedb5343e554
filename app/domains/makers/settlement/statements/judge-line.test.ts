import { expect, it } from 'vitest'
import { judgeLine } from './judge-line'

const line = {
  ...{ bookedOn: '2026-11-26', amountTiyin: 5n, reference: '', bankReference: '', refusal: null },
}
const out = { ...line, direction: 'out' as const }
const back = { ...line, direction: 'in' as const }
const transfer = (
  status: 'prepared' | 'sent' | 'paid' | 'refused' | 'returned' | 'withdrawn',
  amountTiyin = 5n,
) => ({
  ...{ status, amountTiyin },
})

it('answers what was sent by reference and amount, and leaves everything else for a person', () => {
  expect(judgeLine(out, 'x', transfer('sent'))).toEqual({ answer: 'paid' })
  expect(judgeLine(back, 'x', transfer('sent'))).toEqual({ answer: 'refused' })
  expect(judgeLine(back, 'x', transfer('paid'))).toEqual({ answer: 'returned' })
  expect(judgeLine(out, null, undefined)).toEqual({ problem: 'noReference' })
  expect(judgeLine(out, 'x', undefined)).toEqual({ problem: 'unknown' })
  expect(judgeLine(out, 'x', transfer('prepared'))).toEqual({ problem: 'unknown' })
  expect(judgeLine(out, 'x', transfer('sent', 6n))).toEqual({ problem: 'amount' })
  expect(judgeLine(out, 'x', transfer('paid'))).toEqual({ problem: 'double' })
  expect(judgeLine(back, 'x', transfer('refused'))).toEqual({ problem: 'double' })
  expect(judgeLine(back, 'x', transfer('returned'))).toEqual({ problem: 'double' })
})

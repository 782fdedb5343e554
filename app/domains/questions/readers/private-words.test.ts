import { describe, expect, it } from 'vitest'
import { findPrivateWords } from './private-words'

describe('what does not belong before everybody', () => {
  it.each([
    ['Yengil va qulay, uch oydan beri yuraman', null],
    ['Сделали за 10 дней, мастер приехал домой', null],
    ['Made in 12 days, a ramp at the door', null],
    ['Mening kasalligim bor edi', 'health'],
    ['После ампутации ходить трудно', 'health'],
    ['I have diabetes', 'health'],
    ['Qoʻngʻiroq qiling: 90 123 45 67', 'contact'],
    ['пишите на a@b.uz', 'contact'],
    ['Yurak bilan ishlashadi', null],
  ])('%s', (text, found) => {
    expect(findPrivateWords(text)).toBe(found)
  })
})

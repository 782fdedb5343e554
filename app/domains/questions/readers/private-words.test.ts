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
    ['telegram: @ usta_ali', 'contact'],
    ['gmаil.cоm da yozing', 'contact'],
    ['Pasportim AA 1234567', 'contact'],
    ['Raqami 2345678', 'contact'],
    ['Narxi 1 200 000 soʻm, 12.05.2026 da keldi', null],
    ['Yurak bilan ishlashadi', null],
  ])('%s', (text, found) => {
    expect(findPrivateWords(text)).toBe(found)
  })
})

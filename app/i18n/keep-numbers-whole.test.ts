import { expect, it } from 'vitest'
import { joinNumbers, keepNumbersWhole } from './keep-numbers-whole'

const whole = (number: string) => `<span class="in-one-piece">${number}</span>`

it('keeps every number in one line, in headings, sentences, links and cells', () => {
  expect(keepNumbersWhole('<h1>Ваучер HV-7Q4K-92M2</h1><p>HA-1234-ABCD, HB-7Q4K-92MX/2.</p>')).toBe(
    `<h1>Ваучер ${whole('HV-7Q4K-92M2')}</h1><p>${whole('HA-1234-ABCD')}, ${whole('HB-7Q4K-92MX/2')}.</p>`,
  )
})

it('keeps a phone number in one line, in a hint and where it is written with no-break spaces', () => {
  expect(keepNumbersWhole('<p>Masalan, +998 90 123 45 67. +998\u00a071\u00a0200\u00a011\u00a040</p>')).toBe(
    `<p>Masalan, ${whole('+998 90 123 45 67')}. ${whole('+998\u00a071\u00a0200\u00a011\u00a040')}</p>`,
  )
  expect(keepNumbersWhole('<p>+998 901</p>')).toBe('<p>+998 901</p>')
})

it('leaves addresses, fields, titles, and what is no number alone', () => {
  const html =
    '<title>HV-7Q4K-92M2</title><a href="/x/HV-7Q4K-92M2">x</a><input value="HV-7Q4K-92M2"><option>HV-7Q4K-92M2</option><textarea>HV-7Q4K-92M2</textarea>HV-7Q4K-92M2X HV-7Q4K'
  expect(keepNumbersWhole(html)).toBe(html)
})

it('joins a number that is drawn', () => {
  expect(joinNumbers('Vaucher HV-7Q4K-92M2, +998 71 200 18 76, 2-uy')).toBe(
    'Vaucher HV\u20117Q4K\u201192M2, +998\u00A071\u00A0200\u00A018\u00A076, 2-uy',
  )
})

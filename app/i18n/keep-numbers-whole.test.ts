import { expect, it } from 'vitest'
import { keepNumbersWhole } from './keep-numbers-whole'

const whole = (number: string) => `<span class="in-one-piece">${number}</span>`

it('keeps every number in one line, in headings, sentences, links and cells', () => {
  expect(keepNumbersWhole('<h1>Ваучер HV-7Q4K-92M2</h1><p>HA-1234-ABCD, HB-7Q4K-92MX/2.</p>')).toBe(
    `<h1>Ваучер ${whole('HV-7Q4K-92M2')}</h1><p>${whole('HA-1234-ABCD')}, ${whole('HB-7Q4K-92MX/2')}.</p>`,
  )
})

it('leaves addresses, fields, titles, and what is no number alone', () => {
  const html =
    '<title>HV-7Q4K-92M2</title><a href="/x/HV-7Q4K-92M2">x</a><input value="HV-7Q4K-92M2"><option>HV-7Q4K-92M2</option><textarea>HV-7Q4K-92M2</textarea>HV-7Q4K-92M2X HV-7Q4K'
  expect(keepNumbersWhole(html)).toBe(html)
})

import { expect, it } from 'vitest'
import { toSmsText } from './sms-text'

it.each([
  ['Oʻzbekiston, maʼlumot, gʻalla', "O'zbekiston, ma'lumot, g'alla"],
  ['1 234 567 soʻm – “toʻlandi”…', '1 234 567 so\'m - "to\'landi"...'],
  ['Ваша заявка № 5 принята', 'Vasha zayavka No 5 prinyata'],
  ['Ўзбекистон, ҒАЛЛА, Чорсу', "O'zbekiston, G'ALLA, Chorsu"],
  ['Café 🎉 ok', 'Cafe  ok'],
  ['a\nb', 'a\nb'],
])('%s', (text, ascii) => {
  expect(toSmsText(text)).toBe(ascii)
  expect(toSmsText(text)).toMatch(/^[\n\x20-\x7e]*$/)
})

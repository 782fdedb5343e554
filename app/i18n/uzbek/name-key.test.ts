import { describe, expect, it } from 'vitest'
import { nameKey } from './name-key'

describe('nameKey', () => {
  it.each([
    ['Qodirov', 'Қодиров', 'Кадыров', 'Kadirov', 'QODIROV'],
    ['Yoʻldosheva', 'Йўлдошева', 'Юлдашева', "Yo'ldosheva", 'Yuldasheva'],
    ['Gʻulomov', 'Ғуломов', 'Гулямов', 'Gulyamov', 'G`ulomov'],
    ['Xoʻjayev', 'Хўжаев', 'Ходжаев', 'Khodjaev', 'Xojaev'],
    ['Joʻrayev', 'Жўраев', 'Джураев', 'Djuraev'],
    ['Fayzullayev', 'Файзуллаев', 'Fayzullaev', 'Fayzulaev'],
    ['Shokirova', 'Шокирова', 'Шакирова', 'Shakirova'],
    ['Qosimov', 'Қосимов', 'Касымов', 'Kasimov'],
    ['Dilnoza', 'Дилноза', 'Дильноза', 'Dilnaza'],
    // The first letter is of the other alphabet.
    ['Salimov', 'Салимов', '\u0043алимов', 'S\u0430limov'],
  ])('is one for %s and its spellings', (...spellings) => {
    expect(new Set(spellings.map(nameKey)).size).toBe(1)
  })

  it('parts words, so that each is found by its beginning', () => {
    expect(nameKey('Karimov Sherzod')).toContain(nameKey('Шер'))
    expect(nameKey('Karimov Sherzod')).not.toContain(nameKey('zod'))
    expect(nameKey(' 😀 ')).toBe('')
  })
})

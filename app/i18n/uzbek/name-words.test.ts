import { describe, expect, it } from 'vitest'
import { nameWords } from './name-words'

describe('nameWords', () => {
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
    expect(new Set(spellings.map((one) => nameWords(one).join())).size).toBe(1)
  })

  it('begins a word as its beginning is written, in either script', () => {
    expect(nameWords('Karimov Sherzod')).toEqual(['karimav', 'shirzad'])
    expect('shirzad'.startsWith(nameWords('Шерз').join())).toBe(true)
  })

  it('leaves out what half of all people are called, and what is no word', () => {
    expect(nameWords('Karimov Sherzod Baxtiyor oʻgʻli')).toEqual(nameWords('Каримов Шерзод Бахтиёр'))
    expect(nameWords('Rahimova Dilnoza Rustam қизи')).toEqual(nameWords('Рахимова Дилноза Рустам'))
    expect(nameWords(' 😀 ')).toEqual([])
  })
})

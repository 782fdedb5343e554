import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { fold, fuzzyFold } from './search-fold'
import { slugify } from './slugify'

describe('fold', () => {
  it.each([
    ['ГИЛАМ', 'gilam'],
    ['Gilam', 'gilam'],
    ["o'yinchoq", 'oyinchoq'],
    ['oʻyinchoq', 'oyinchoq'],
    ['O‘YINCHOQ', 'oyinchoq'],
    ['ўйинчоқ', 'oyinchoq'],
    ['õyinçoq', 'oyinchoq'],
    ['ковёр', 'kovyor'],
    ['Щётка для сыра', 'shyotka dlya sira'],
    ['  2-savat,  «Chust» ', '2 savat chust'],
    ['ﬁlm', 'film'],
    ['İpak', 'ipak'],
    ['To´rtko´l, o´zgalar', 'tortkol ozgalar'],
    ['Ги\u200Bлам', 'gilam'],
    ['Мәмлекетлик хызмет, өмир, үй, жаңа', 'mamleketlik xizmet omir uy jana'],
    ['Mámleketlik xızmet, ómir, úy, jańa', 'mamleketlik xizmet omir uy jana'],
    ['ЯТТ YTT', 'ytt ytt'],
    ['oktyabr октябрь oktabr', 'oktabr oktabr oktabr'],
    ['byudjet бюджетдан', 'budjet budjetdan'],
    ['', ''],
  ])('%s is %s', (text, key) => {
    expect(fold(text)).toBe(key)
  })
  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
  it('is its own key where a letter of neither script stands beside one that loses its accent', () => {
    const small = Array.from({ length: 0x2000 }, (_, point) => String.fromCodePoint(point)).filter((letter) =>
      /\p{Ll}/u.test(letter),
    )
    const latin = small.filter((letter) => /\p{Script=Latin}/u.test(letter))
    const unsettled = small
      .filter((letter) => /\p{Script=Cyrillic}/u.test(letter) && /\p{Script=Cyrillic}/u.test(fold(letter)))
      .flatMap((left) => latin.flatMap((beside) => [left + beside, beside + left, `${left}${beside}xp`]))
      .filter((word) => fold(fold(word)) !== fold(word))
    expect(unsettled).toEqual([])
  })
  it('is its own key for every single letter there is', () => {
    const unsettled: string[] = []
    for (let point = 0; point <= 0x1ffff; point++) {
      const letter = String.fromCodePoint(point)
      if (/\P{L}|\p{Script=Han}|\p{Script=Hangul}/u.test(letter)) continue
      if (fold(fold(letter)) !== fold(letter)) unsettled.push(point.toString(16))
    }
    expect(unsettled).toEqual([])
  })
})

describe('fuzzyFold', () => {
  it.each([
    ['xunarmand', 'hunarmand'],
    ['kalin', 'qalin'],
    ['telefon', 'tilifon'],
    ['ковёр', 'ковер'],
    ['zhurnal', 'журнал'],
    ['lisey', 'лицей'],
    ['kilogram', 'килограмм'],
    ['Buhoro', 'Buxoro'],
    ['yetti', 'etti'],
    ['Шахрихон', 'Shahrixon'],
    ['Кургонтепа', 'Qoʻrgʻontepa'],
    ['ногиронлик', 'nogironlik'],
    ['нафака', 'nafaqa'],
    ['уйинчок', 'oʻyinchoq'],
    ['куклам', 'Koʻklam'],
    ['Джамшид', 'Jamshid'],
    ['ердам', 'yordam'],
    ['Тўхтаев', 'Toʻxtayev'],
  ])('%s meets %s', (typed, meant) => {
    expect(fuzzyFold(typed)).toBe(fuzzyFold(meant))
  })
  it('still tells words apart', () => {
    expect(fuzzyFold('gilam')).not.toBe(fuzzyFold('savat'))
  })
})

describe('normaliseApostrophes', () => {
  it.each([
    ["O'zbekiston so‘mi", 'Oʻzbekiston soʻmi'],
    ['tog’ yo`q', 'togʻ yoʻq'],
    ["ma'no, maʻno, ma´no", 'maʼno, maʼno, maʼno'],
    ["Is'hoq", 'Isʼhoq'],
    ["'savat' va ‘kulol’", "'savat' va ‘kulol’"],
  ])('%s becomes %s', (typed, normal) => {
    expect(normaliseApostrophes(typed)).toBe(normal)
    expect(normaliseApostrophes(normal)).toBe(normal)
  })
})

describe('slugify', () => {
  it.each([
    ['Qoʻl mehnati: “Chust” doʻppisi', 'qol-mehnati-chust-doppisi'],
    ['Ёғоч сандиқ №5', 'yogoch-sandiq-no5'],
    ['***', ''],
  ])('%s becomes %s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })
  it('ends at a whole word within 80 characters', () => {
    expect(slugify('savat '.repeat(20))).toBe(Array(13).fill('savat').join('-'))
  })
})

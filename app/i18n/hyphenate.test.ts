import { describe, expect, test } from 'vitest'
import { hyphenateHtml, hyphenateWord } from './hyphenate'

const shown = (text: string) => text.replaceAll('\u00AD', '-')

test('a unit may stand below its number, the «г.» of a year may not', () => {
  expect(hyphenateHtml('<p>4\u00A0000\u00A0сум, 5\u00A0марта 2029\u00A0г.</p>', 'ru')).toBe(
    '<p>4\u00A0000 сум, 5 марта 2029\u00A0г.</p>',
  )
})

describe('hyphenateWord', () => {
  test.each([
    ['reabilitatsiya', 're-a-bi-li-tat-si-ya'],
    ['ishlabchiqaruvchi', 'ish-lab-chi-qa-ruv-chi'],
    ['oʻzgartirishlar', 'oʻz-gar-ti-rish-lar'],
    ['государственную', 'го-су-дарст-вен-ную'],
    ['обслуживание', 'обс-лу-жи-ва-ние'],
    ['изготовитель', 'из-го-то-ви-тель'],
  ])('%s', (word, wanted) => {
    const found = shown(hyphenateWord(word))
    expect(found.replaceAll('-', '')).toBe(word)
    expect(found).toBe(wanted)
  })
})

describe('hyphenateHtml', () => {
  test('touches text only', () => {
    const html =
      '<title>Реабилитация</title><a href="/реабилитационный" title="реабилитационный">реабилитационный</a><textarea>реабилитационный</textarea> да'
    expect(shown(hyphenateHtml(html, 'ru'))).toBe(
      '<title>Реабилитация</title><a href="/реабилитационный" title="реабилитационный">ре-а-би-ли-та-ци-он-ный</a><textarea>реабилитационный</textarea> да',
    )
  })

  test('lets a line end between a number and its unit, and nowhere in the number', () => {
    const price = '<b>1\u00A0500\u00A0000\u00A0сум</b>'
    expect(hyphenateHtml(price, 'ru')).toBe('<b>1\u00A0500\u00A0000 сум</b>')
  })

  test('leaves short words, English and the characters of entities alone', () => {
    expect(hyphenateHtml('<p>yordam &nbsp; nafaqa</p>', 'uz-Latn')).toBe('<p>yordam &nbsp; nafaqa</p>')
    expect(hyphenateHtml('<p>rehabilitation</p>', 'en')).toBe('<p>rehabilitation</p>')
  })
})

import { describe, expect, it } from 'vitest'
import { locales } from './locales'
import { nameInScript, showInScript } from './show-in-script'

describe('nameInScript', () => {
  it.each([
    ['Karimov Sherzod', 'Karimov Sherzod', 'Каримов Шерзод', 'Каримов Шерзод', 'Karimov Sherzod'],
    ['Yoʻldosheva Malika', 'Yoʻldosheva Malika', 'Йўлдошева Малика', 'Юлдошева Малика', 'Yoʻldosheva Malika'],
    ['Haydarova', 'Haydarova', 'Ҳайдарова', 'Хайдарова', 'Haydarova'],
    [
      'Saʼdulla Gʻofur oʻgʻli',
      'Saʼdulla Gʻofur oʻgʻli',
      'Саъдулла Ғофур ўғли',
      'Садулла Гофур угли',
      'Saʼdulla Gʻofur oʻgʻli',
    ],
    ['Ким Анна', 'Kim Anna', 'Ким Анна', 'Ким Анна', 'Kim Anna'],
    ['Чуст дўппилари', 'Chust doʻppilari', 'Чуст дўппилари', 'Чуст дўппилари', 'Chust doʻppilari'],
    ['I. Karimov', 'I. Karimov', 'И. Каримов', 'И. Каримов', 'I. Karimov'],
    ['Ottobock', 'Ottobock', 'Ottobock', 'Ottobock', 'Ottobock'],
    ['HV-KPJA-SGZF', 'HV-KPJA-SGZF', 'HV-KPJA-SGZF', 'HV-KPJA-SGZF', 'HV-KPJA-SGZF'],
    ['山田 😀', '山田 😀', '山田 😀', '山田 😀', '山田 😀'],
  ])('%s', (name, ...shown) => {
    expect(locales.map((locale) => nameInScript(name, locale))).toEqual(shown)
  })
})

describe('showInScript', () => {
  it('changes script on Uzbek pages and marks the language on others', () => {
    expect(showInScript('Misol uchun', 'uz-Cyrl')).toEqual({ text: 'Мисол учун' })
    expect(showInScript('Мисол учун', 'uz-Latn', 'uz-Cyrl')).toEqual({ text: 'Misol uchun' })
    expect(showInScript('HB-KPJA-SGZF/1: quti ezilgan', 'uz-Cyrl').text).toBe('HB-KPJA-SGZF/1: қути эзилган')
    expect(showInScript('Misol uchun', 'en')).toEqual({ text: 'Misol uchun', lang: 'uz-Latn' })
  })
})

import { expect, it } from 'vitest'
import { listPluralForms } from './plural-forms'
import { getT } from './translator.server'

it('gives each plural form of a language with a place for the number', () => {
  expect(listPluralForms(getT('ru'), 'ru', 'ui.characters.left')).toEqual({
    one: 'Остался {n} знак',
    few: 'Осталось {n} знака',
    many: 'Осталось {n} знаков',
    other: 'Осталось {n} знака',
  })
  expect(listPluralForms(getT('en'), 'en', 'ui.characters.over')).toEqual({
    one: '{n} character too many',
    other: '{n} characters too many',
  })
})

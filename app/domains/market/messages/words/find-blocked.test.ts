import { expect, it } from 'vitest'
import { fold } from '~/i18n/uzbek/search-fold'
import { findBlocked } from './find-blocked'

const blocked = ['ahmoq', 'дурак', 'idiot', 'oldindan toʻlov'].map((word) => ({ word, folded: fold(word) }))

it.each([
  ['Siz AHMOQ ekansiz!', 'ahmoq'],
  ['Сиз аҳмоқ экансиз', 'аҳмоқ'],
  ['Ну ты и дурак…', 'дурак'],
  ['You idiot', 'idiot'],
  ['Олдиндан тўлов қилинг', 'oldindan toʻlov'],
])('finds in %s the word %s', (text, word) => expect(findBlocked(text, blocked)).toBe(word))

it.each(['ahmoqlik emas', 'idiotic', 'toʻlov keyin', ''])('leaves %s', (text) =>
  expect(findBlocked(text, blocked)).toBe(null),
)

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
  ['Siz a h m o q siz', 'ahmoq'],
  ['а.ҳ.м.о.қ', 'ahmoq'],
  ['и д у р а к', 'дурак'],
])('finds in %s the word %s', (text, word) => expect(findBlocked(text, blocked)).toBe(word))

it.each(['ahmoqlik emas', 'idiotic', 'toʻlov keyin', 'a h m', 'я и ты', ''])('leaves %s', (text) =>
  expect(findBlocked(text, blocked)).toBe(null),
)

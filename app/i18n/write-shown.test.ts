import { expect, it } from 'vitest'
import type { Shown } from '~/lib/shown'
import { getT } from './translator.server'
import { writeShown } from './write-shown'

it('writes what a line says before its value', () => {
  const line: Shown = {
    kind: 'line',
    label: { key: 'questions.answer.relation' },
    value: { kind: 'key', key: 'questions.relation.child' },
  }
  const write = (locale: 'ru' | 'en') => writeShown(line, { locale, t: getT(locale) })
  expect([write('ru'), write('en')]).toEqual(['Кем приходится: Ребёнок', 'Relation: Child'])
})

import { expect, it } from 'vitest'
import type { Shown } from '~/lib/shown'
import { createFormat } from './format'
import { getT } from './translator.server'
import { writeShown, writeValues } from './write-shown'

it('writes what a line says before its value', () => {
  const line: Shown = {
    kind: 'line',
    label: { key: 'questions.answer.relation' },
    value: { kind: 'key', key: 'questions.relation.child' },
  }
  const write = (locale: 'ru' | 'en') => writeShown(line, { locale, t: getT(locale) })
  expect([write('ru'), write('en')]).toEqual(['Кем приходится: Ребёнок', 'Relation: Child'])
})

it('writes the days among the values of a text, and leaves the others as they stand', () => {
  const values = { until: '2029-05-31', group: 'II', number: '2029-05' }
  expect(writeValues(values, createFormat('en'))).toEqual({ ...values, until: '31 May 2029' })
})

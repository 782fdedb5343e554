import { expect, it } from 'vitest'
import { listWritten, type ShownForm } from './shown-form'

const shown = (given: Partial<ShownForm>): ShownForm => ({
  ...{ path: '/x', id: 'form-1', labels: [], others: [], answer: '{}', why: null },
  fields: [
    ['intent', 'cancel'],
    ['reason', 'buyerAsked'],
    ['text', 'A word'],
  ],
  ...given,
})

it('gives back what was written in words, and no hidden value of a page', () => {
  expect(listWritten(shown({ labels: [['text', 'Reason']] }))).toEqual([{ label: 'Reason', text: 'A word' }])
  expect(listWritten(shown({}))).toEqual([])
  expect(
    listWritten(shown({ id: null })).map(({ text }) => text),
    'a program’s',
  ).toEqual(['cancel', 'buyerAsked', 'A word'])
})

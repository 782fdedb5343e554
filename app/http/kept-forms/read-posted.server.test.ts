import { expect, it } from 'vitest'
import { formField, labelsField } from '~/ui/form/page/kept-form'
import { readPosted } from './read-posted.server'

async function read(labels: string) {
  const body = new URLSearchParams({ [formField]: 'form-1', [labelsField]: labels, a: '1' })
  return (await readPosted(new Request('http://portal/ru/x', { method: 'POST', body }))).labels
}

it('reads the labels of a form, and secrets without one', async () => {
  expect(await read('[["a","Name"],["b",""],["c",null]]')).toEqual([
    ['a', 'Name'],
    ['b', ''],
    ['c', null],
  ])
})

const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`
it.each([
  '',
  '{',
  'null',
  '{}',
  '[1]',
  '["a"]',
  '[["a"]]',
  '[["a",1]]',
  '[["a",{}]]',
  '[[1,"a"]]',
  '[["a","b","c"]]',
])('reads no label out of %s', async (labels) => expect(await read(labels)).toEqual([]))
it('reads no label out of what is too deep to be written down', async () =>
  expect(await read(`[["a",${deep}]]`)).toEqual([]))

// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { describeOthers, keepTyped, lastTyped, readFields, takeOthersAlong } from './typed-forms'

beforeAll(keepTyped)

beforeEach(() => {
  document.body.innerHTML = `<main>
    <form method="post" id="one"><input name="a" value="1"><input name="code" data-secret value="s"></form>
    <form method="post" id="two"><input name="b" value="2"><input type="password" name="p" value="x"></form>
    <form method="post" id="three"><input name="c" value="3"></form>
    <form method="get" id="search"><input name="q" value="4"></form>
  </main>`
})

const form = (id: string) => document.querySelector<HTMLFormElement>(`form#${id}`) as HTMLFormElement
const type = (name: string, value: string) => {
  const field = document.querySelector<HTMLInputElement>(`[name=${name}]`) as HTMLInputElement
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

it('knows the form that was typed into last', () => {
  expect(lastTyped()).toBeNull()
  type('b', 'x')
  type('a', 'y')
  type('q', 'z')
  expect(lastTyped()?.getAttribute('id')).toBe('one')
})

it('reads what was typed, and no secret', () => {
  expect(readFields(form('one'))).toEqual([['a', '1']])
  expect(readFields(form('two'))).toEqual([['b', '2']])
})

it('sends along what was typed into the other forms, once', () => {
  takeOthersAlong(form('one'))
  expect(readFields(form('one'))).toEqual([['a', '1']])
  type('a', 'mine')
  type('b', 'Ёш «"<b>')
  const others = JSON.stringify([['two', [['b', 'Ёш «"<b>']]]])
  for (let times = 0; times < 2; times++) takeOthersAlong(form('one'))
  expect(readFields(form('one'))).toEqual([
    ['a', 'mine'],
    ['_others', others],
  ])
  expect(describeOthers(form('one'))).toEqual(['_others', others])
})

it('stores nothing in the browser, but what is kept sealed without a line, and which products were seen', () => {
  type('a', 'PINFL')
  takeOthersAlong(form('two'))
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0])
  const all = readdirSync('app/entry.client', { recursive: true, encoding: 'utf8' })
  const sources = all.filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.endsWith('.test.ts') &&
      !['kept/vault.ts', 'recently-seen.ts'].includes(name),
  )
  for (const name of sources)
    expect(readFileSync(`app/entry.client/${name}`, 'utf8'), name).not.toMatch(
      /Storage\b|indexedDB|document\.cookie/,
    )
})

import { expect, it } from 'vitest'
import { describeError } from './describe-error'

function failureOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
const messageOf = (error: unknown) => (describeError(error) as { message: string }).message

it.each([
  new Error('invalid input syntax for type uuid: "Karimova Nodira"'),
  new Error('Invalid invocation:\n\nvalue "Karimova" is out of range'),
  new Error('a "b \\" Karimova"'),
  failureOf(() => JSON.parse('{"name": Karimova}')),
  failureOf(() => JSON.parse('Karimova')),
])('says nothing of what was typed: %s', (error) => {
  expect(messageOf(error)).not.toMatch(/Karim|Nodira/)
})

it('keeps what an operator looks for', () => {
  const message = 'duplicate key value violates unique constraint "person_pinfl_index_key"'
  expect(messageOf(new Error(message))).toBe(message)
  expect(messageOf(new Error('relation "person" does not exist'))).toContain('"person"')
  expect(messageOf(new Error('no such phone: 998901234567'))).toBe('no such phone: [number]')
  expect(describeError('Karimova')).toEqual({ type: 'string' })
})
